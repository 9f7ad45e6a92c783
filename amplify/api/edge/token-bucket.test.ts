import { expect, it } from 'vitest';
import { TokenBuckets } from './token-bucket.ts';

it('lets a burst pass, then as much as flows in', () => {
  const buckets = new TokenBuckets({ perSecond: 2, burst: 3 });
  expect([0, 0, 0].map((at) => buckets.take('a', at))).toEqual([0, 0, 0]);
  expect(buckets.take('a', 0)).toBe(0.5);
  expect(buckets.take('b', 0)).toBe(0);
  expect(buckets.take('a', 500)).toBe(0);
  expect(buckets.take('a', 600)).toBeCloseTo(0.4);
});

it('holds no more than a burst', () => {
  const buckets = new TokenBuckets({ perSecond: 10, burst: 1 });
  expect(buckets.take('a', 0)).toBe(0);
  expect(buckets.take('a', 60_000)).toBe(0);
  expect(buckets.take('a', 60_000)).toBeGreaterThan(0);
});

it('survives a clock that goes back', () => {
  const buckets = new TokenBuckets({ perSecond: 1, burst: 1 });
  buckets.take('a', 10_000);
  expect(buckets.take('a', 5_000)).toBe(1);
});
