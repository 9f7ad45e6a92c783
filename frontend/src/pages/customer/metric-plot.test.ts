import { expect, test } from 'vitest';
import { topOf } from './metric-plot.tsx';

const points = (...values: number[]) => values.map((value) => ({ time: '2026-01-31T09:30:00.000Z', value }));

test.each([
  ['Percent', [3], 100],
  ['Percent', [180], 180],
  ['Count', [0], 1],
  ['Milliseconds', [100], 110.00000000000001],
] as const)('the axis of %s with %j ends at %d', (unit, values, top) => {
  expect(topOf({ unit, points: points(...values) })).toBe(top);
});
