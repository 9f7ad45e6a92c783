import { z } from 'zod';
import { timestamp, ulid } from './text.ts';
import { ruleMessage } from './texts/fields.ts';

export const poolStatus = z.enum(['adding', 'ready', 'updating', 'removing', 'failed']);
export type PoolStatus = z.infer<typeof poolStatus>;

/** A product in a region, for whoever shares one deployment of it there. */
export const poolId = (product: string, region: string): string => `${product}.${region}`;

/** Neither products nor regions have a dot in their names. */
export const regionOfPool = (id: string): string => id.slice(id.lastIndexOf('.') + 1);

export const pool = z.object({
  id: z.string().describe('The product and the region, such as palette.eu-central-1'),
  product: z.string(),
  region: z.string(),
  host: z.string().describe('The label below the domain under which its customers have their addresses'),
  version: z.string().describe('The version that should run'),
  deployed: z.object({ version: z.string() }).nullable().describe('What runs; null before the first success'),
  status: poolStatus,
  customers: z.int().min(0).describe('How many customers are tenants of the pool'),
  monthlyUsd: z
    .number()
    .nullable()
    .describe('Estimated cost in USD per month of 730 hours, which its customers share; null without its product'),
  outputs: z.record(z.string(), z.string()).describe('What its stack has made, by name'),
  activeOperationId: ulid.nullable(),
  lastOperationId: ulid,
  createdAt: timestamp,
  createdBy: z.string(),
  updatedAt: timestamp,
});
export type Pool = z.infer<typeof pool>;

const shortName = z
  .string(ruleMessage('not-text'))
  .min(1, ruleMessage('empty'))
  .max(64, ruleMessage('too-long', { max: 64 }));

export const addPoolInput = z.strictObject({
  product: shortName.describe('Id of a product whose customers share a pool'),
  region: shortName.describe('Region, such as eu-central-1'),
  version: shortName.optional().describe('Version of the product; its default version if left out'),
});
export type AddPool = z.infer<typeof addPoolInput>;

export const updatePoolInput = z.strictObject({
  version: shortName.describe('Version of the product, for all customers of the pool'),
});
export type UpdatePool = z.infer<typeof updatePoolInput>;

export const poolQuery = z.object({ product: z.string().optional(), region: z.string().optional() });
