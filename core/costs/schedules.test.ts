import { expect, it } from 'vitest';
import { runsPerMonth, scheduledHours } from './schedules.ts';

const day = 365 / 12;

it.each([
  ['0 3 * * *', day],
  ['*/15 * * * *', 4 * 24 * day],
  ['0,30 8-17 * * *', 2 * 10 * day],
  ['5-59/20 * * * *', 3 * 24 * day],
  ['0 3 * * 1-5', (5 / 7) * day],
  ['0 3 * * 0,7', (1 / 7) * day],
  ['0 3 1 * *', day / 31],
  ['0 3 * 1,7 *', day / 6],
])('%s applies so often in a month', (cron, runs) => {
  expect(runsPerMonth(cron)).toBeCloseTo(runs, 6);
});

it('the tasks of all schedules are taken to run for some minutes each', () => {
  expect(scheduledHours([])).toBe(0);
  expect(scheduledHours([{ cron: '0 3 * * *' }, { cron: '0 4 * * *' }])).toBeCloseTo((2 * day * 5) / 60, 6);
});
