import { z } from 'zod';
import { timestamp } from './text.ts';

/** A schedule of a customer's application. */
export const schedule = z.object({
  name: z.string(),
  cron: z.string().describe('Minute, hour, day of the month, month, day of the week'),
  timeZone: z.string(),
  lastRun: z
    .object({
      startedAt: timestamp,
      finishedAt: timestamp.nullable().describe('null while it runs'),
      exitCode: z.int().nullable().describe('null when it was stopped or could not be started'),
    })
    .nullable()
    .describe('null when there was none, or it is not known'),
  nextRun: timestamp.nullable(),
});
export type Schedule = z.infer<typeof schedule>;
