import { z } from 'zod';
import { timestamp } from '../contract/text.ts';

const usd = z.number().min(0);

/** What one customer of a pool costs. */
export const tenantCosts = z.object({
  /** Its share of the pool's cost, in whole cents. */
  usd,
  /** The day up to which its usage was read, UTC. */
  day: z.iso.date(),
  /** What it used on that day, and on the days before it that count. Not rounded. */
  onDay: usd,
  before: usd,
});
export type TenantCosts = z.infer<typeof tenantCosts>;

/** What the customers of a pool cost: the last round's figures. Large pools have several of these. */
export const costsRecord = z.object({
  /** The pool and the number of the part, such as `palette.eu-central-1#0`. */
  id: z.string(),
  pool: z.string(),
  tenants: z.record(z.string(), tenantCosts),
  /** When the last pass through the usage of all customers began, and the customer it got to; null once it is done. */
  startedAt: timestamp,
  next: z.string().nullable(),
  rev: z.int(),
});
export type CostsRecord = z.infer<typeof costsRecord>;
