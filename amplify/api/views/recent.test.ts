import { expect, it } from 'vitest';
import { recent } from './recent.ts';

/** Counts how often it was found out, which takes `took` ms. */
function counted(took: number) {
  const clock = { time: 0, now: () => new Date(clock.time) };
  let found = 0;
  const read = recent(async () => {
    clock.time += took;
    found += 1;
    return found;
  }, clock);
  return { clock, read };
}

it('is found once for all who ask within a second', async () => {
  const { clock, read } = counted(10);
  expect(await Promise.all([read(), read()])).toEqual([1, 1]);
  clock.time += 900;
  expect(await read()).toBe(1);
  clock.time += 200;
  expect(await read()).toBe(2);
});

it('is answered at once when it takes long, and found anew for the next', async () => {
  const { clock, read } = counted(2_000);
  expect(await read()).toBe(1);
  clock.time += 5_000;
  expect(await read()).toBe(1);
  expect(await read()).toBe(2);
});

it('is not answered with what is much older than it takes to find', async () => {
  const { clock, read } = counted(300);
  await read();
  clock.time += 3_400;
  expect(await read()).toBe(2);
});

it('is tried again after a failure', async () => {
  let broken = true;
  const find = () => (broken ? Promise.reject(new Error('no table')) : Promise.resolve('there'));
  const read = recent(find, { now: () => new Date(0) });
  await expect(read()).rejects.toThrow('no table');
  broken = false;
  expect(await read()).toBe('there');
});
