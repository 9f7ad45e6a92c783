import { z } from 'zod';

/** What is wrong comes first. */
export const customerState = z.enum(['down', 'failed', 'degraded', 'unknown', 'changing', 'suspended', 'healthy']);
export type CustomerState = z.infer<typeof customerState>;

const count = z.int().min(0);

/** All customers at a glance: each of them, or groups where there are many. */
export const customerMap = z.object({
  total: count,
  items: z
    .array(z.object({ code: z.string(), name: z.string(), region: z.string(), state: customerState }))
    .describe('Sorted by code; empty when there are more than 400 customers, which are in `groups` then'),
  groups: z
    .array(
      z.object({
        product: z.string(),
        region: z.string(),
        total: count,
        states: z.record(customerState, count),
      }),
    )
    .describe('In place of the items when there are more; the largest first'),
});
export type CustomerMap = z.infer<typeof customerMap>;
