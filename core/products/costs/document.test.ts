import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { monthlyUsd, sharedUsd } from '../cost.ts';
import { prices } from '../prices.ts';
import { costsDocument } from './document.ts';
import { costsFile, ownProducts } from './own-products.ts';
import { siloPrices, siloUsd } from './silo.ts';
import { priceSources } from './sources.ts';

describe('docs/costs.md', () => {
  const products = ownProducts();
  const text = costsDocument(products);

  it('matches the prices; npm run costs writes it again', () => {
    expect(readFileSync(costsFile, 'utf8')).toBe(text);
  });

  it('gives the figures that the API gives', () => {
    for (const product of products) {
      for (const size of Object.keys(product.sizes)) {
        for (const suspended of [false, true]) {
          expect(text).toContain(` ${monthlyUsd(product, size, 'us-east-1', { suspended })?.toFixed(2)} `);
        }
      }
    }
  });

  it('has no missing figure', () => expect(text).not.toMatch(/NaN|undefined|Infinity/));
});

it('a silo costs about 258 USD', () => expect(Math.round(siloUsd())).toBe(258));

it('every price has a source', () => {
  const sourced = priceSources.map(({ usd }) => usd);
  for (const price of [...Object.values(prices), ...Object.values(siloPrices)]) {
    if (price !== prices.hoursPerMonth) expect(sourced).toContain(price);
  }
});

it('a silo costs more than ten small customers', () => {
  const [product] = ownProducts().filter(({ id }) => id === 'todo');
  const small = product ? (monthlyUsd(product, 'small', 'us-east-1', { suspended: false }) ?? 0) : 0;
  expect(siloUsd()).toBeGreaterThan(10 * small);
});

it('another load balancer and another NAT gateway are paid for', () => {
  const one = sharedUsd({ loadBalancers: 1, natGateways: 1 });
  expect(one).toBeCloseTo(0.0225 * 730 + 0.045 * 730 + 3 * 0.005 * 730 + 0.5 + 1, 6);
  expect(sharedUsd({ loadBalancers: 2, natGateways: 1 }) - one).toBeCloseTo(0.0325 * 730, 6);
  expect(sharedUsd({ loadBalancers: 1, natGateways: 2 }) - one).toBeCloseTo(0.05 * 730, 6);
});
