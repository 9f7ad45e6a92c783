import { z } from 'zod';
import { apiToken } from '../contract/api-token.ts';

export const tokenRecord = apiToken.extend({
  /** SHA-256 of the secret part. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  /** The user name of the owner in the directory: somebody who is invited again with the same address is another user. */
  ownerUsername: z.string(),
  rev: z.int(),
});
export type TokenRecord = z.infer<typeof tokenRecord>;
