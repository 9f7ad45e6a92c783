import { expect, it } from 'vitest';
import { noUsage } from '../contract/usage.ts';
import { pooledProduct } from '../products/testing/pooled-product.ts';
import { exactUsdOf } from './usage.ts';
import { usageOfUse } from './use.ts';

const million = 1_000_000;
const usd = (counts: object, product = pooledProduct()) =>
  exactUsdOf(usageOfUse(product, { ...noUsage, ...counts }), 'us-east-1');

it.each([
  ['requests', { requests: million }, 1 + 2 * 0.2],
  ['time in the function with the most memory, 256 MiB', { computeMs: 4_000 }, 0.0000133334],
  ['reads', { readUnits: million }, 0.125],
  ['writes', { writeUnits: million }, 0.625],
  ['responses', { bytes: 1_000_000_000 }, 0.09],
  ['events', { events: million }, 1],
  ['nothing', {}, 0],
])('prices %s', (_, counts, expected) => {
  expect(usd(counts)).toBeCloseTo(expected, 10);
});

it('prices capacity that is provisioned by the hour, as if all of it were used', () => {
  const provisioned = pooledProduct({ table: { indexes: 0, stream: false, billingMode: 'PROVISIONED' } });
  expect(usd({ readUnits: 3_600 }, provisioned)).toBeCloseTo(0.00013, 10);
  expect(usd({ writeUnits: 3_600 }, provisioned)).toBeCloseTo(0.00065, 10);
});
