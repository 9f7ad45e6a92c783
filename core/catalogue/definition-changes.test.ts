import { expect, it } from 'vitest';
import type { ContainersProduct } from '../products/model.ts';
import { sampleFunctionsProduct } from '../products/testing/sample-functions-product.ts';
import { sampleProduct } from '../products/testing/sample-product.ts';
import { definitionChanges } from './definition-changes.ts';

const changesOf = (before: object, after: object, place: 'aws' | 'local' = 'aws') =>
  definitionChanges(sampleProduct(before), sampleProduct(after), { place, size: 'small' });

it('is nothing where nothing of the stack differs', () => {
  const told = { name: 'Other', description: 'Sells.', website: 'https://shop.example.com' };
  const versions = [
    { version: '3', image: 'shop:3' },
    { version: '1', image: 'registry.example.com/shop@sha256:1' },
  ];
  expect(changesOf({}, { ...told, versions })).toEqual([]);
});

it.each([
  [{}, { environment: { A: 'x' } }, { path: 'environment.A', before: null, after: 'x' }],
  [{ environment: { A: 'x' } }, {}, { path: 'environment.A', before: 'x', after: null }],
  [
    { secrets: { URL: '${database.url}' }, database: 'postgres' },
    { secrets: { URL: '${database.url}?ssl' }, database: 'postgres' },
    { path: 'secrets.URL', before: '${database.url}', after: '${database.url}?ssl' },
  ],
  [{ port: 80 }, { port: 81 }, { path: 'port', before: '80', after: '81' }],
  [{ command: ['a', 'b'] }, { command: ['a', 'c'] }, { path: 'command', before: '["a","b"]', after: '["a","c"]' }],
])('tells what differs from %j to %j', (before, after, change) => {
  expect(changesOf(before, after)).toEqual([change]);
});

it('finds options and schedules by their names, in whatever order', () => {
  const option = (name: string, label: string) => ({ name, label, type: 'text' });
  const before = { options: [option('a', 'A'), option('b', 'B')] };
  expect(changesOf(before, { options: [option('b', 'B'), option('a', 'A')] })).toEqual([]);
  expect(changesOf(before, { options: [option('b', 'Bee'), option('a', 'A')] })).toEqual([
    { path: 'options.b.label', before: 'B', after: 'Bee' },
  ]);
});

it('looks at the size that the customer has', () => {
  const sizes = (small: number, large: number) => ({
    small: { cpu: small, memoryMiB: 1024, tasks: [1, 1] },
    large: { cpu: large, memoryMiB: 1024, tasks: [1, 1] },
  });
  expect(changesOf({ sizes: sizes(256, 256) }, { sizes: sizes(256, 512) })).toEqual([]);
  expect(changesOf({ sizes: sizes(256, 256) }, { sizes: sizes(512, 256) })).toEqual([
    { path: 'sizes.small.cpu', before: '256', after: '512' },
  ]);
});

it('looks at the place where the application runs', () => {
  const local = (command: string[]): Partial<Record<keyof ContainersProduct, unknown>> => ({ local: { command } });
  expect(changesOf(local(['a']), local(['b']), 'aws')).toEqual([]);
  expect(changesOf(local(['a']), local(['b']), 'local')).toEqual([
    { path: 'command', before: '["a"]', after: '["b"]' },
  ]);
});

it('tells nothing of a definition that was kept before there were kinds of products', () => {
  const { runtime: _, tenancy: _tenancy, ...kept } = sampleProduct();
  expect(definitionChanges(kept as never, sampleProduct(), { place: 'aws', size: 'small' })).toEqual([]);
});

it('finds the functions of a product by their names, and looks at the plan that the customer has', () => {
  const plan = (perSecond: number) => ({ perSecond, burst: 1, perDay: 1 });
  const of = (memoryMiB: number, one: number, other: number) =>
    sampleFunctionsProduct({
      functions: [{ name: 'api', entry: 'api.js', open: ['GET /health'], memoryMiB }],
      limits: { one: plan(one), other: plan(other) },
    });
  expect(definitionChanges(of(256, 1, 1), of(512, 2, 3), { place: 'aws', size: 'one' })).toEqual([
    { path: 'functions.api.memoryMiB', before: '256', after: '512' },
    { path: 'limits.one.perSecond', before: '1', after: '2' },
  ]);
});
