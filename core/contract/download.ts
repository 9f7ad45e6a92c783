import { z } from 'zod';
import { timestamp } from './text.ts';

/** Where an archive is, for a short time. Whoever has the address needs no sign-in. */
export const download = z.object({
  url: z.url(),
  name: z.string().describe('A name for the file'),
  bytes: z.int(),
  urlExpiresAt: timestamp.describe('Ask again after that'),
  expiresAt: timestamp.nullable().describe('When the archive is deleted; null: exports on one machine are not deleted'),
});
export type Download = z.infer<typeof download>;
