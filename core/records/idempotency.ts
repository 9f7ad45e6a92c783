import { z } from 'zod';
import { timestamp } from '../contract/text.ts';

/** The first answer to a request that carried an Idempotency-Key. Written with what the request changed. */
export const idempotencyRecord = z.object({
  actor: z.string(),
  key: z.string(),
  /** SHA-256 of method, path and body. */
  fingerprint: z.string(),
  status: z.int(),
  body: z.unknown(),
  expiresAt: timestamp,
  rev: z.int(),
});
export type IdempotencyRecord = z.infer<typeof idempotencyRecord>;
