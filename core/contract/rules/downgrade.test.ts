import { expect, test } from 'vitest';
import { isDowngrade } from './downgrade.ts';

test.each([
  ['2.0', '1.0', true],
  ['2.0', '1.5', true],
  ['1.5', '2.0', false],
  ['1.5', '1.5', false],
  [undefined, '1.0', false],
  ['3.0', '1.0', false],
  ['2.0', '0.9', false],
])('from %s to %s: %s', (deployed, wanted, expected) => {
  expect(isDowngrade(['2.0', '1.5', '1.0'], deployed, wanted)).toBe(expected);
});
