import { z } from 'zod';
import { customer } from '../contract/customer.ts';
import { ulid } from '../contract/text.ts';

/** A listener rule of one of a region's load balancers. No two customers share one. */
export const slot = z.object({ shard: z.int().min(1), priority: z.int().min(1).max(50_000) });
export type Slot = z.infer<typeof slot>;

/** As the API shows it, without what is computed for each answer, and with what only the console needs. */
export const customerRecord = customer.omit({ url: true, monthlyUsd: true }).extend({
  slot,
  /** Further slots on the same load balancer, for the routes of the product. */
  routeSlots: z.array(slot).optional(),
  /** The operation that last asked for new tasks; a change of it replaces them. */
  release: ulid,
  rev: z.int(),
});
export type CustomerRecord = z.infer<typeof customerRecord>;
