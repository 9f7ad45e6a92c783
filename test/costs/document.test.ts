import { readFileSync } from 'node:fs';
import { customerMonthlyUsd } from '@console/core/costs/customer';
import { prices } from '@console/core/costs/prices';
import { describe, expect, it } from 'vitest';
import { consoleUsage } from './console-usage.ts';
import { costsDocument } from './document.ts';
import { costsFile, ownProducts } from './own-products.ts';
import { siloPrices, siloUsd } from './silo.ts';
import { priceSources } from './sources.ts';

describe('docs/costs.md', () => {
  const products = ownProducts();
  const text = costsDocument(products, consoleUsage());

  it('matches the prices and the templates; npm run costs writes it again', () => {
    expect(readFileSync(costsFile, 'utf8')).toBe(text);
  });

  it('gives the figures that the API gives', () => {
    for (const product of products) {
      for (const size of Object.keys(product.sizes)) {
        for (const suspended of [false, true]) {
          expect(text).toContain(` ${customerMonthlyUsd(product, size, 'us-east-1', { suspended })?.toFixed(2)} `);
        }
      }
    }
  });

  it('has no missing figure', () => expect(text).not.toMatch(/NaN|undefined|Infinity/));
});

it('a silo costs about 258 USD', () => expect(Math.round(siloUsd())).toBe(258));

it('every price has one source', () => {
  const names = [...Object.keys(prices), ...Object.keys(siloPrices)];
  expect(priceSources.map(({ name }) => name).sort()).toEqual(names.sort());
});

it('a silo costs more than ten small customers', () => {
  const [product] = ownProducts().filter(({ id }) => id === 'todo');
  const small = product ? (customerMonthlyUsd(product, 'small', 'us-east-1', { suspended: false }) ?? 0) : 0;
  expect(siloUsd()).toBeGreaterThan(10 * small);
});
