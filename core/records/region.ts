import { z } from 'zod';
import { regionStatus } from '../contract/region.ts';
import { timestamp, ulid } from '../contract/text.ts';

export const regionRecord = z.object({
  code: z.string(),
  name: z.string(),
  status: regionStatus,
  /** How many customers hold a slot here. Changes in the same transaction as they do. */
  customers: z.int().min(0),
  /** Load balancers that the region's stack has. */
  shards: z.int().min(1),
  /** Customers that one load balancer may carry. */
  shardSize: z.int().min(1),
  /** What customers' stacks need of the region's stack: its outputs, by name. */
  outputs: z.record(z.string(), z.string()),
  activeOperationId: ulid.nullable(),
  lastOperationId: ulid,
  createdAt: timestamp,
  createdBy: z.string(),
  updatedAt: timestamp,
  rev: z.int(),
});
export type RegionRecord = z.infer<typeof regionRecord>;
