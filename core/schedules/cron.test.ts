import { describe, expect, it } from 'vitest';
import { cronOf } from './cron.ts';
import { nextRun } from './next-run.ts';

describe('an expression of EventBridge Scheduler', () => {
  it.each([
    ['cron(0 3 * * ? *)', '0 3 * * *'],
    ['cron(0 3 ? * 2-6 *)', '0 3 * * 1-5'],
    ['cron(0 3 ? * 1 *)', '0 3 * * 0'],
    ['cron(0 3 ? * MON-FRI *)', '0 3 * * 1-5'],
    ['cron(0/15 8,9 1 JAN,6 ? *)', '0-59/15 8,9 1 1,6 *'],
    ['cron(*/5 0-6/2 ? * */2 *)', '*/5 0-6/2 * * */2'],
    ['cron(0 0 ? * 3/2 *)', '0 0 * * 2-6/2'],
  ])('%s is %s for cron', (expression, cron) => {
    expect(cronOf(expression)).toBe(cron);
  });

  it.each([
    ['rate(5 minutes)', 'six fields'],
    ['cron(0 3 * * *)', 'six fields'],
    ['cron(0 3 * * * *)', 'must be "?"'],
    ['cron(0 3 ? * ? *)', 'must be "?"'],
    ['cron(0 3 1 * ? 2027)', 'the year'],
    ['cron(60 3 * * ? *)', '"60" is not possible for the minute'],
    ['cron(0 3 ? * 0 *)', '"0" is not possible for the day of the week'],
    ['cron(0 3 ? * 6L *)', '"6L" is not possible for the day of the week'],
    ['cron(0 3 ? * 6-2 *)', 'ends before it begins'],
    ['cron(*/0 3 * * ? *)', '"*/0" is not possible for the minute'],
  ])('%s is refused: %s', (expression, reason) => {
    expect(() => cronOf(expression)).toThrow(reason);
  });
});

describe('the next run', () => {
  const berlin = (cron: string, after: string) =>
    nextRun({ cron, timeZone: 'Europe/Berlin' }, new Date(after))?.toISOString() ?? null;

  it('is in the time zone of the schedule', () => {
    expect(berlin('0 3 * * *', '2026-01-10T12:00:00Z')).toBe('2026-01-11T02:00:00.000Z');
    expect(berlin('0 3 * * *', '2026-07-10T12:00:00Z')).toBe('2026-07-11T01:00:00.000Z');
    expect(berlin('0 3 * * 0', '2026-01-10T12:00:00Z')).toBe('2026-01-11T02:00:00.000Z');
  });

  it('is after the given time', () => {
    expect(berlin('0 3 * * *', '2026-01-11T02:00:00Z')).toBe('2026-01-12T02:00:00.000Z');
  });

  it('skips a time that the clock skips, and takes one that comes twice once', () => {
    expect(berlin('30 2 * * *', '2026-03-28T12:00:00Z')).toBe('2026-03-30T00:30:00.000Z');
    expect(berlin('30 2 * * *', '2026-10-24T12:00:00Z')).toBe('2026-10-25T00:30:00.000Z');
    expect(berlin('30 2 * * *', '2026-10-25T00:30:00Z')).toBe('2026-10-26T01:30:00.000Z');
  });

  it('is not at all on a day that there never is', () => {
    expect(berlin('0 0 30 2 *', '2026-01-01T00:00:00Z')).toBeNull();
  });
});
