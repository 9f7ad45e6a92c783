import { describe, expect, test } from 'vitest';
import { monthlyUsd } from './cost.ts';
import type { Product } from './model.ts';

const product: Pick<Product, 'sizes' | 'database'> = {
  database: 'postgres',
  sizes: {
    small: { cpu: 256, memoryMiB: 512, tasks: [1, 2], acu: [0, 2] },
    unnamed: { cpu: 256, memoryMiB: 512, tasks: [1, 2] },
    awake: { cpu: 256, memoryMiB: 512, tasks: [1, 2], acu: [0.5, 2] },
    double: { cpu: 256, memoryMiB: 512, tasks: [2, 2], acu: [0, 2] },
  },
};
const running = { suspended: false };
const usd = (size: string, region = 'us-east-1', state = running): number =>
  monthlyUsd(product, size, region, state) ?? Number.NaN;

describe('monthlyUsd', () => {
  test('a small customer whose database pauses costs 12 to 17 USD', () => {
    expect(usd('small')).toBeGreaterThan(12);
    expect(usd('small')).toBeLessThan(17);
  });

  test('a suspended one costs about 1.7 USD, whatever its size', () => {
    const parked = usd('small', 'us-east-1', { suspended: true });
    expect(parked).toBeGreaterThan(1.6);
    expect(parked).toBeLessThan(1.8);
    expect(usd('awake', 'us-east-1', { suspended: true })).toBe(parked);
  });

  test('a database that never pauses is paid for each hour', () => {
    expect(usd('awake') - usd('small')).toBeCloseTo(0.5 * 730 * 0.12, 1);
  });

  test('each task of the fewest is paid', () => {
    expect(usd('double') - usd('small')).toBeCloseTo((0.25 * 0.03238 + 0.5 * 0.00356) * 730, 1);
  });

  test('a size without capacity units may pause', () => {
    expect(usd('unnamed')).toBe(usd('small'));
  });

  test('a product without a database pays for none', () => {
    const without = monthlyUsd({ sizes: product.sizes }, 'small', 'us-east-1', running);
    expect(usd('small') - (without ?? 0)).toBeCloseTo(60 * 0.12 + 0.2 + 0.4 + 2 * 0.1, 2);
  });

  test('regions differ, and an unknown one counts as us-east-1', () => {
    expect(usd('small', 'eu-central-1')).toBeGreaterThan(usd('small'));
    expect(usd('small', 'mx-central-1')).toBe(usd('small'));
  });

  test('is rounded to cents', () => {
    expect(usd('small', 'eu-central-1')).toBe(Math.round(usd('small', 'eu-central-1') * 100) / 100);
  });

  test.each(['huge', 'constructor'])('has no price for the size %s', (size) => {
    expect(monthlyUsd(product, size, 'us-east-1', running)).toBeNull();
  });
});
