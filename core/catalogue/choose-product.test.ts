import { describe, expect, it } from 'vitest';
import type { CatalogueEntry } from '../ports/catalogue.ts';
import { sampleProduct } from '../products/testing/sample-product.ts';
import { chooseProduct } from './choose-product.ts';

const shop = sampleProduct();
const catalogueOf = (entry?: Omit<CatalogueEntry, 'id'>) => ({
  get: async (id: string) => (entry && id === 'shop' ? ({ id, ...entry } as CatalogueEntry) : undefined),
});

describe('the spec of a product', () => {
  it.each([
    [{}, { version: '1', size: 'small' }],
    [{ version: '2' }, { version: '2', size: 'small' }],
    [{ size: 'large' }, { version: '1', size: 'large' }],
    [
      { version: '2', size: 'large' },
      { version: '2', size: 'large' },
    ],
  ])('for %j is %j', async (wanted, spec) => {
    expect(await chooseProduct(catalogueOf({ product: shop }), 'shop', wanted)).toEqual({ product: shop, spec });
  });

  it('cannot have a version or a size that the product does not have', async () => {
    const wanted = { version: '3', size: 'huge' };
    expect(await chooseProduct(catalogueOf({ product: shop }), 'shop', wanted)).toEqual({
      errors: [
        {
          path: 'version',
          message: 'Shop has no version "3"; it has 2, 1',
          coded: { code: 'no-such-version', values: { product: 'Shop', version: '3', versions: '2, 1' } },
        },
        {
          path: 'size',
          message: 'Shop has no size "huge"; it has small, large',
          coded: { code: 'no-such-size', values: { product: 'Shop', size: 'huge', sizes: 'small, large' } },
        },
      ],
    });
  });

  it('is missing where the product has no size', async () => {
    const none = { ...shop, sizes: {} };
    expect(await chooseProduct(catalogueOf({ product: none }), 'shop', {})).toMatchObject({
      errors: [{ path: 'size', coded: { values: { size: '' } } }],
    });
  });
});

describe('a product', () => {
  it('that does not exist cannot be chosen', async () => {
    expect(await chooseProduct(catalogueOf(), 'shop', {})).toEqual({
      errors: [
        {
          path: 'product',
          message: 'there is no product "shop"',
          coded: { code: 'no-such-product', values: { product: 'shop' } },
        },
      ],
    });
  });

  it.each([
    ['whose definition is wrong', { unavailable: 'port is missing' }],
    ['that cannot be deployed here', { product: shop, unavailable: 'port is missing' }],
  ])('%s cannot be chosen, and says why', async (_, entry) => {
    expect(await chooseProduct(catalogueOf(entry as Omit<CatalogueEntry, 'id'>), 'shop', {})).toEqual({
      errors: [{ path: 'product', message: 'port is missing' }],
    });
  });

  it('that has become unavailable since can be chosen again for the customers who have it', async () => {
    const entry = { product: shop, unavailable: 'port is missing' } as Omit<CatalogueEntry, 'id'>;
    const chosen = { product: shop, spec: { version: '1', size: 'small' } };
    expect(await chooseProduct(catalogueOf(entry), 'shop', {}, { isDeployed: true })).toEqual(chosen);
    const broken = { unavailable: 'port is missing' } as Omit<CatalogueEntry, 'id'>;
    expect(await chooseProduct(catalogueOf(broken), 'shop', {}, { isDeployed: true })).toHaveProperty('errors');
  });

  it('cannot be chosen without a definition either', async () => {
    expect(
      await chooseProduct(catalogueOf({ unavailable: '' } as Omit<CatalogueEntry, 'id'>), 'shop', {}),
    ).toMatchObject({
      errors: [{ path: 'product', message: 'cannot be deployed here', coded: { code: 'not-deployable' } }],
    });
  });
});
