import { z } from 'zod';
import { moment } from './moment.ts';
import { timestamp } from './text.ts';
import { coded } from './texts/coded.ts';

export const auditEntry = z.object({
  id: z.string(),
  time: timestamp,
  actor: z.string().describe('E-mail address of the person, or "system"'),
  sourceIp: z.string().nullable(),
  action: z.string().describe('What was asked for, such as customer.create'),
  customer: z.string().optional(),
  region: z.string().optional(),
  pool: z.string().optional(),
  operationId: z.string().optional(),
  batch: z.string().optional().describe('The id of a batch'),
  person: z.string().optional().describe('E-mail address of the person it was done to'),
  token: z.string().optional().describe('Name of the token with which it was asked for'),
  outcome: z.enum(['accepted', 'refused', 'succeeded', 'failed', 'cancelled']),
  detail: z.string(),
  coded: z
    .object({ detail: coded })
    .optional()
    .describe('The text beside it by code, where the console has written it'),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditQuery = z.object({
  from: moment('from').optional(),
  to: moment('to').optional(),
  actor: z.string().optional(),
  customer: z.string().optional(),
});
