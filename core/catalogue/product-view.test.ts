import { expect, test } from 'vitest';
import { productView as schema } from '../contract/product.ts';
import { customerMonthlyUsd } from '../costs/customer.ts';
import { sampleProduct } from '../products/testing/sample-product.ts';
import { productView } from './product-view.ts';

const notes = sampleProduct({
  id: 'notes',
  name: 'Notes',
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

test('shows what the definition says about the product, and nothing that it does not say', () => {
  const described = { description: 'Keeps notes.', website: 'https://notes.example.com' };
  expect(productView({ id: 'notes', product: { ...notes, ...described } })).toMatchObject({
    id: 'notes',
    name: 'Notes',
    startupSeconds: 20,
    ...described,
  });
  const view = productView({ id: 'notes', product: notes });
  for (const absent of Object.keys(described)) expect(view).not.toHaveProperty(absent);
});

test('shows what each size gets', () => {
  const acu: [number, number] = [0, 2];
  const sizes = { ...notes.sizes, awake: { cpu: 256, memoryMiB: 512, tasks: [1, 1], acu } } as typeof notes.sizes;
  const [tiny, , awake] = productView({ id: 'notes', product: { ...notes, sizes } }).sizes;
  expect(tiny).toEqual({
    id: 'tiny',
    cpu: 256,
    memoryMiB: 512,
    tasks: [1, 2],
    monthlyUsd: customerMonthlyUsd(notes, 'tiny', 'us-east-1', { suspended: false }),
  });
  expect(tiny).not.toHaveProperty('acu');
  expect(awake).toMatchObject({ id: 'awake', acu });
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
  expect(schema.parse(view)).toEqual({
    id: 'notes',
    name: 'notes',
    versions: [],
    defaultVersion: '',
    sizes: [],
    defaultSize: '',
    startupSeconds: 0,
    database: false,
    unavailable: 'port is missing',
  });
});
