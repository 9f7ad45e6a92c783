import { expect, it } from 'vitest';
import { costOf } from './cost.ts';

it.each([
  ['a million requests', { requests: 1_000_000 }, 1.2],
  ['1,000 seconds in half a GB', { computeMs: 1_000_000 }, 0.0066666],
  ['a million reads and writes', { readUnits: 1_000_000, writeUnits: 1_000_000 }, 0.75],
  ['a GB', { bytes: 1e9 }, 0.09],
  ['nothing', {}, 0],
])('knows what %s costs', (_, usage, cost) => {
  expect(costOf(usage)).toBeCloseTo(cost, 5);
});
