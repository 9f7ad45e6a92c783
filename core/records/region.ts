import { z } from 'zod';
import { quotaNumbers } from '../contract/quota.ts';
import { region } from '../contract/region.ts';
import { timestamp } from '../contract/text.ts';

/** As the API shows it, without what is computed for each answer, and with what only the console needs. */
export const regionRecord = region
  .omit({
    pools: true,
    capacity: true,
    capacityLimit: true,
    functionsCapacity: true,
    functionsCapacityLimit: true,
    monthlyUsd: true,
    updateAvailable: true,
  })
  .extend({
    /** How many customers hold a slot here. Changes in the same transaction as they do. */
    customers: z.int().min(0),
    /** How many customers live here without a slot, beside those. */
    slotless: z.int().min(0).optional(),
    /** How many pools it has. Changes in the same transaction as they do. */
    pools: z.int().min(0).optional(),
    /** Load balancers that the region's stack has. */
    shards: z.int().min(1),
    natGateways: z.int().nullable().default(null),
    /** Version of the template that its stack was deployed from; null for one of a console that did not record it. */
    template: z.string().nullable().default(null),
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

/** What a job has deployed of a region. */
export type RegionDeployment = Pick<RegionRecord, 'shards' | 'natGateways' | 'template' | 'outputs'>;
