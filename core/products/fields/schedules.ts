import { z } from 'zod';
import { partName, text } from '../names.ts';
import { command } from './commands.ts';
import { cron } from './cron.ts';

const timeZone = text.refine(
  (zone) => isTimeZone(zone),
  'must be a time zone of the IANA database, such as Europe/Berlin or UTC',
);

function isTimeZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone })) && /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}

export const schedules = z
  .array(
    z.strictObject({
      name: partName.describe('Unique in the product'),
      cron: cron.describe('Minute, hour, day of the month, month, day of the week: "0 3 * * *" is at 3:00 every day'),
      timeZone: timeZone.default('UTC').describe('Time zone of the IANA database, such as Europe/Berlin'),
      command: command.describe('Program and arguments, run as a task of its own'),
      timeoutMinutes: z
        .int('must be whole minutes')
        .min(1, 'must be 1 to 1440 minutes')
        .max(1440, 'must be 1 to 1440 minutes')
        .default(60)
        .describe('A run that takes longer is stopped'),
    }),
    'must be a list of schedules',
  )
  .max(20, 'must be at most 20 schedules');
