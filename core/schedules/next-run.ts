import { Cron } from 'croner';

export interface ScheduleTime {
  /** Five fields. */
  cron: string;
  /** Of the IANA database. */
  timeZone: string;
}

/** Days without a time that exists: a schedule may name a time that the clock skips in spring. */
const mostSkipped = 10;

/**
 * When a schedule runs next; null when it never does. As EventBridge Scheduler does it: a time that does not exist on the day
 * the clock goes forward is skipped, and one that comes twice is taken once.
 * @throws Error when the expression or the time zone is not valid
 */
export function nextRun({ cron, timeZone }: ScheduleTime, after: Date): Date | null {
  const pattern = new Cron(cron, { timezone: timeZone, paused: true });
  let next = pattern.nextRun(after);
  for (let skipped = 0; next && !pattern.match(next) && skipped < mostSkipped; skipped += 1)
    next = pattern.nextRun(next);
  return next;
}
