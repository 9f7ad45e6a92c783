import { expect, it, vi } from 'vitest';
import { Kept } from './kept.ts';

const keeping = (now: () => number, atMost = 10) => new Kept<string>({ expires: (_, at) => at + 100, atMost, now });

it('fetches once for all who ask meanwhile, and again after it has expired', async () => {
  let time = 0;
  const kept = keeping(() => time);
  const fetchValue = vi.fn(async () => 'a');
  await Promise.all([kept.get('k', fetchValue), kept.get('k', fetchValue)]);
  await kept.get('k', fetchValue);
  expect(fetchValue).toHaveBeenCalledTimes(1);
  time = 101;
  await kept.get('k', fetchValue);
  expect(fetchValue).toHaveBeenCalledTimes(2);
});

it('keeps no failure', async () => {
  const kept = keeping(() => 0);
  await expect(kept.get('k', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
  expect(await kept.get('k', async () => 'up')).toBe('up');
});

it('does not keep a value that was dropped while it was on its way', async () => {
  const kept = keeping(() => 0);
  let resolve: (value: string) => void = () => {};
  const promise = new Promise<string>((settle) => {
    resolve = settle;
  });
  const stale = kept.get('k', () => promise);
  kept.drop('k');
  expect(await kept.get('k', async () => 'new')).toBe('new');
  resolve('old');
  expect(await stale).toBe('old');
  expect(await kept.get('k', async () => 'unused')).toBe('new');
});

it('keeps no more than it may, those used last', async () => {
  const kept = keeping(() => 0, 2);
  for (const key of ['a', 'b', 'a', 'c']) await kept.get(key, async () => key);
  const again = vi.fn(async () => 'fetched');
  await kept.get('a', again);
  expect(again).not.toHaveBeenCalled();
  await kept.get('b', again);
  expect(again).toHaveBeenCalledTimes(1);
  expect(kept.size).toBe(2);
});
