import { expect, it } from 'vitest';
import { singleFlight } from './single-flight.ts';

it('finds once for all who ask at the same time, and anew for those who ask later', async () => {
  let searches = 0;
  const find = singleFlight(async () => ++searches);
  expect(await Promise.all([find(), find(), find()])).toEqual([1, 1, 1]);
  expect(await find()).toBe(2);
});

it('keeps no failure', async () => {
  let fails = true;
  const find = singleFlight(async () => {
    if (fails) throw new Error('unreadable');
    return 'found';
  });
  await expect(Promise.all([find(), find()])).rejects.toThrow('unreadable');
  fails = false;
  expect(await find()).toBe('found');
});
