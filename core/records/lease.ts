import { z } from 'zod';
import { timestamp } from '../contract/text.ts';

/** Who changes something that no transaction covers. Whoever dies with it loses it when its time is over. */
export const leaseRecord = z.object({
  id: z.string(),
  holder: z.string().nullable(),
  until: timestamp,
  rev: z.int(),
});
export type LeaseRecord = z.infer<typeof leaseRecord>;
