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

describe('a version', () => {
  const versions = [
    { version: '3', image: 'shop:3', requires: '2' },
    { version: '2', image: 'shop:2' },
    { version: '1', image: 'shop:1', offered: false },
  ];
  const product = sampleProduct({ versions, defaultVersion: '2' });
  const choose = (version: string, deployedVersion?: string) =>
    chooseProduct(catalogueOf({ product }), 'shop', { version }, { deployedVersion });
  const chosen = (version: string) => ({ product, spec: { version, size: 'small' } });

  it('that is not offered goes to nobody new', async () => {
    const refused = {
      errors: [
        {
          path: 'version',
          message: 'Shop no longer offers version "1"; it offers 3, 2',
          coded: { code: 'version-not-offered', values: { product: 'Shop', version: '1', versions: '3, 2' } },
        },
      ],
    };
    expect(await choose('1')).toEqual(refused);
    expect(await choose('1', '2')).toEqual(refused);
  });

  it('that is not offered stays with whoever has it', async () => {
    expect(await choose('1', '1')).toEqual(chosen('1'));
  });

  it('that requires another one comes after it only', async () => {
    expect(await choose('3', '1')).toMatchObject({
      errors: [
        {
          path: 'version',
          message: 'The customer has version 1 and must be updated to 2 first, before Shop 3',
          coded: { code: 'version-requires', values: { version: '3', requires: '2', deployed: '1' } },
        },
      ],
    });
    expect(await choose('3', '2')).toEqual(chosen('3'));
    expect(await choose('3', '3')).toEqual(chosen('3'));
    expect(await choose('3')).toEqual(chosen('3'));
  });

  it('can be given up for an earlier one that is offered', async () => {
    expect(await choose('2', '3')).toEqual(chosen('2'));
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
    expect(await chooseProduct(catalogueOf(entry), 'shop', {}, { deployedVersion: '1' })).toEqual(chosen);
    const broken = { unavailable: 'port is missing' } as Omit<CatalogueEntry, 'id'>;
    expect(await chooseProduct(catalogueOf(broken), 'shop', {}, { deployedVersion: '1' })).toHaveProperty('errors');
  });

  it('cannot be chosen without a definition either', async () => {
    expect(
      await chooseProduct(catalogueOf({ unavailable: '' } as Omit<CatalogueEntry, 'id'>), 'shop', {}),
    ).toMatchObject({
      errors: [{ path: 'product', message: 'cannot be deployed here', coded: { code: 'not-deployable' } }],
    });
  });
});
