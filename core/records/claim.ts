import { z } from 'zod';
import { timestamp, ulid } from '../contract/text.ts';

/** A name that only one customer or pool may hold: a code, which is a label below the domain, or a slot of a region. */
export const claimRecord = z.object({
  kind: z.enum(['code', 'slot']),
  /** The code or host, or `<region>#<shard>#<priority>` with numbers padded for sorting. */
  key: z.string(),
  customerId: ulid.optional(),
  /** The id of the pool that holds it, instead of a customer. */
  pool: z.string().optional(),
  /** When the claim lapses; null while its customer lives. */
  expiresAt: timestamp.nullable(),
  rev: z.int(),
});
export type ClaimRecord = z.infer<typeof claimRecord>;
