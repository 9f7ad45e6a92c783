import { z } from 'zod';
import { timestamp, ulid } from '../contract/text.ts';

/** A name that only one customer may hold: its code, or a slot of a region. */
export const claimRecord = z.object({
  kind: z.enum(['code', 'slot']),
  /** The code, or `<region>#<shard>#<priority>` with numbers padded for sorting. */
  key: z.string(),
  customerId: ulid,
  /** When the claim lapses; null while its customer lives. */
  expiresAt: timestamp.nullable(),
  rev: z.int(),
});
export type ClaimRecord = z.infer<typeof claimRecord>;
