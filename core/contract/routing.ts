import { z } from 'zod';

/** Where the data of one tenant goes, and why. */
export const tenantRouting = z.object({
  customer: z.string().describe('The code of the customer; empty when there is none with this id any more'),
  tenantId: z.string(),
  pool: z.string(),
  cloudType: z.enum(['private', 'public']).nullable(),
  table: z.string().nullable().describe('The table that its application uses now: what the parameter says'),
  expectedTable: z.string().nullable().describe('The table that follows from the record'),
  suspended: z.boolean().describe('Whether its requests are refused'),
  agrees: z.boolean().describe('Whether record and parameters say the same'),
  why: z.string().describe('A sentence'),
});
export type TenantRouting = z.infer<typeof tenantRouting>;

export const poolRouting = z.object({
  pool: z.string(),
  tenants: z.int(),
  disagreements: z.int(),
  items: z.array(tenantRouting),
});
export type PoolRouting = z.infer<typeof poolRouting>;
