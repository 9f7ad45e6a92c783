import { z } from 'zod';
import { quotaNumbers } from '../contract/quota.ts';
import { region } from '../contract/region.ts';
import { timestamp } from '../contract/text.ts';

/** As the API shows it, without its capacity, and with what only the console needs. */
export const regionRecord = region.omit({ capacity: true, capacityLimit: true }).extend({
  /** How many customers hold a slot here. Changes in the same transaction as they do. */
  customers: z.int().min(0),
  /** Load balancers that the region's stack has. */
  shards: z.int().min(1),
  /** Customers that one load balancer may carry. */
  shardSize: z.int().min(1),
  /** What customers take of the quotas here: as last counted, with what has been accepted since. */
  usage: quotaNumbers.optional(),
  /** The quotas here as AWS last told them. */
  quotas: z.object({ values: quotaNumbers, readAt: timestamp }).optional(),
  /** What customers' stacks need of the region's stack: its outputs, by name. */
  outputs: z.record(z.string(), z.string()),
  updatedAt: timestamp,
  rev: z.int(),
});
export type RegionRecord = z.infer<typeof regionRecord>;
