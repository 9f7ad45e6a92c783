import { expect, test } from 'vitest';
import { daysLeft } from './days-left.ts';

const noon = Date.parse('2026-12-30T12:00:00Z');

test.each([
  ['2026-12-31', 2],
  ['2026-12-30', 1],
  ['2026-12-29', 0],
  ['2026-12-30T13:00:00Z', 1],
  ['2026-12-30T12:00:00Z', 0],
])('of one that ends %s, %d days are left', (end, days) => {
  expect(daysLeft(end, noon)).toBe(days);
});
