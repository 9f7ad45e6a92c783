import { z } from 'zod';
import { ruleMessage } from './texts/fields.ts';

const day = z.iso.date();
const time = z.iso.datetime({ offset: true });

/** One end of a range of time: a time with its zone, or a day, which counts whole and in UTC. Gives the time in UTC. */
export const moment = (end: 'from' | 'to') =>
  z
    .string()
    .refine((text) => day.safeParse(text).success || time.safeParse(text).success, ruleMessage('not-a-time'))
    .transform((text) => {
      if (!day.safeParse(text).success) return new Date(text).toISOString();
      return `${text}T${end === 'from' ? '00:00:00.000' : '23:59:59.999'}Z`;
    })
    .describe('Such as 2026-01-31T09:30:00Z, or a day such as 2026-01-31; it belongs to the range');
