import { expect, test } from 'vitest';
import { productView as schema } from '../contract/product.ts';
import { product } from '../products/model.ts';
import { productView } from './product-view.ts';

const notes = product.parse({
  id: 'notes',
  name: 'Notes',
  versions: [
    { version: '2', image: 'notes:2' },
    { version: '1', image: 'notes:1' },
  ],
  defaultVersion: '1',
  port: 3000,
  healthPath: '/',
  startupSeconds: 20,
  sizes: { tiny: { cpu: 256, memoryMiB: 512, tasks: [1, 2] }, big: { cpu: 1024, memoryMiB: 2048, tasks: [1, 2] } },
});

test('shows what can be chosen, each size with its price', () => {
  const view = productView({ id: 'notes', product: notes });
  expect(schema.parse(view)).toEqual(view);
  expect(view).toMatchObject({ versions: ['2', '1'], defaultVersion: '1', defaultSize: 'tiny' });
  expect(view.sizes.map((size) => size.id)).toEqual(['tiny', 'big']);
  expect(view.sizes[1]?.monthlyUsd).toBeGreaterThan(view.sizes[0]?.monthlyUsd ?? 0);
  expect(view).not.toHaveProperty('unavailable');
});

test('shows the prices of the region that is asked for', () => {
  const price = (region?: string) => productView({ id: 'notes', product: notes }, region).sizes[0]?.monthlyUsd ?? 0;
  expect(price('eu-central-1')).toBeGreaterThan(price());
  expect(price('us-east-1')).toBe(price());
});

test('shows a product that cannot be deployed here, and why', () => {
  expect(productView({ id: 'notes', product: notes, unavailable: 'no command' })).toMatchObject({
    name: 'Notes',
    unavailable: 'no command',
  });
});

test('shows a broken definition under the name of its folder', () => {
  const view = productView({ id: 'notes', unavailable: 'port is missing' });
  expect(schema.parse(view)).toMatchObject({ id: 'notes', name: 'notes', sizes: [], unavailable: 'port is missing' });
});
