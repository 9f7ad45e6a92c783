import { expect, it } from 'vitest';
import { metricValue } from './metric.ts';

it.each([
  [2, 'Count', '2'],
  [1234, 'Count/Minute', '1,230'],
  [250.4, 'Milliseconds', '250 ms'],
  [35.26, 'Percent', '35.3 %'],
  [300 * 2 ** 20, 'Bytes', '300 MiB'],
  [1.5 * 2 ** 30, 'Bytes', '1.5 GiB'],
  [2048, 'Bytes', '2 KiB'],
  [0, 'Bytes', '0 B'],
  [1.5, 'ACU', '1.5 ACU'],
] as const)('shows %d in %s as %s', (value, unit, shown) => {
  expect(metricValue(value, unit, 'en')).toBe(shown);
});
