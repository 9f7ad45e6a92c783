import { expect, it } from 'vitest';
import { cloudTypesOf, isPooled, requireContainers, sizesOf } from './kinds.ts';
import { sampleFunctionsProduct } from './testing/sample-functions-product.ts';
import { sampleProduct } from './testing/sample-product.ts';

const palette = sampleFunctionsProduct();
const silo = sampleFunctionsProduct({ tenancy: 'silo', cloudTypes: undefined });

it('has the plans of functions as sizes', () => {
  expect(sizesOf(sampleProduct()).map(({ id }) => id)).toEqual(['small', 'large']);
  expect(sizesOf(palette)).toEqual([{ id: 'standard', perSecond: 50, burst: 50, perDay: 100_000 }]);
});

it('is private without a pool', () => {
  expect([palette, silo, sampleProduct()].map(cloudTypesOf)).toEqual([['public', 'private'], ['private'], ['private']]);
  expect([palette, silo, sampleProduct()].map(isPooled)).toEqual([true, false, false]);
});

it('takes a definition that was kept before there were kinds for one of containers', () => {
  const { runtime: _, tenancy: _tenancy, ...kept } = sampleProduct();
  expect(requireContainers(kept as never, 'a test')).toEqual(kept);
  expect(() => requireContainers(palette, 'a test')).toThrow(
    'Palette runs as functions, which a test does not support',
  );
});
