import { z } from 'zod';
import { customerStatus, health, spec } from '../contract/customer.ts';
import { timestamp, ulid } from '../contract/text.ts';

/** A place on one of a region's load balancers. No two customers share one. */
export const slot = z.object({ shard: z.int().min(1), priority: z.int().min(1).max(50_000) });
export type Slot = z.infer<typeof slot>;

export const customerRecord = z.object({
  id: ulid,
  code: z.string(),
  name: z.string(),
  product: z.string(),
  region: z.string(),
  slot,
  spec,
  deployed: spec.nullable(),
  /** The operation that last asked for new tasks; a change of it replaces them. */
  release: ulid,
  adminEmail: z.string(),
  status: customerStatus,
  health,
  activeOperationId: ulid.nullable(),
  lastOperationId: ulid,
  createdAt: timestamp,
  createdBy: z.string(),
  updatedAt: timestamp,
  rev: z.int(),
});
export type CustomerRecord = z.infer<typeof customerRecord>;
