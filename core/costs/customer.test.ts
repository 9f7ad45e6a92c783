import { describe, expect, test } from 'vitest';
import type { Product } from '../products/model.ts';
import { customerMonthlyUsd } from './customer.ts';

const product: Pick<Product, 'sizes' | 'database' | 'secrets'> = {
  database: { engine: 'postgres', extensions: [], pauses: true },
  secrets: { PASSWORD: '${database.password}' },
  sizes: {
    small: { cpu: 256, memoryMiB: 512, tasks: [1, 2], acu: [0, 2] },
    unnamed: { cpu: 256, memoryMiB: 512, tasks: [1, 2] },
    awake: { cpu: 256, memoryMiB: 512, tasks: [1, 2], acu: [0.5, 2] },
    fixed: { cpu: 256, memoryMiB: 512, tasks: [1, 1], acu: [0, 2] },
    double: { cpu: 256, memoryMiB: 512, tasks: [2, 2], acu: [0, 2] },
  },
};
const running = { suspended: false };
const usd = (size: string, region = 'us-east-1', state = running): number =>
  customerMonthlyUsd(product, size, region, state) ?? Number.NaN;

describe('customerMonthlyUsd', () => {
  test('a small customer whose database pauses costs 12 to 17 USD', () => {
    expect(usd('small')).toBeGreaterThan(12);
    expect(usd('small')).toBeLessThan(17);
  });

  test('a suspended one costs its storage, secret and four alarms, whatever its size', () => {
    const parked = usd('small', 'us-east-1', { suspended: true });
    expect(parked).toBeCloseTo(2 * 0.1 + 0.4 + 4 * 0.1, 6);
    expect(usd('awake', 'us-east-1', { suspended: true })).toBe(parked);
  });

  test('a database that never pauses is paid for each hour, which covers its use', () => {
    expect(usd('awake') - usd('small')).toBeCloseTo((0.5 * 730 - 60) * 0.12, 1);
  });

  test('each task of the fewest is paid', () => {
    expect(usd('double') - usd('fixed')).toBeCloseTo((0.25 * 0.03238 + 0.5 * 0.00356) * 730, 1);
  });

  test('the two alarms that AWS creates for scaling are paid', () => {
    expect(usd('small') - usd('fixed')).toBeCloseTo(0.2, 6);
  });

  test('each secret is paid, but not one that is the password alone', () => {
    const secrets = { ...product.secrets, URL: '${database.url}', NAME: '${customer.name}' };
    const more = customerMonthlyUsd({ ...product, secrets }, 'small', 'us-east-1', running) ?? Number.NaN;
    expect(more - usd('small')).toBeCloseTo(2 * 0.4, 6);
  });

  test('a size without capacity units may pause', () => {
    expect(usd('unnamed')).toBe(usd('small'));
  });

  test('a product without a database pays for none', () => {
    const without = customerMonthlyUsd({ sizes: product.sizes, secrets: {} }, 'small', 'us-east-1', running);
    expect(usd('small') - (without ?? 0)).toBeCloseTo(60 * 0.12 + 0.2 + 0.4 + 2 * 0.1 + 0.2, 1);
  });

  test('regions differ, and an unknown one counts as us-east-1', () => {
    expect(usd('small', 'eu-central-1')).toBeGreaterThan(usd('small'));
    expect(usd('small', 'mx-central-1')).toBe(usd('small'));
  });

  test('is rounded to cents', () => {
    expect(usd('small', 'eu-central-1')).toBe(Math.round(usd('small', 'eu-central-1') * 100) / 100);
  });

  test.each(['huge', 'constructor'])('has no price for the size %s', (size) => {
    expect(customerMonthlyUsd(product, size, 'us-east-1', running)).toBeNull();
  });
});
