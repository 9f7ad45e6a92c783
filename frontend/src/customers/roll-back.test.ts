import { expect, test } from 'vitest';
import { customer, operation, product } from '../../test/samples.ts';
import { earlierSpec, specOf, updateHref } from './roll-back.ts';

const earlier = { version: '1.0.0', size: 'small' };
const later = { version: '1.1.0', size: 'small' };
const acme = customer({ spec: later, deployed: later, pool: null });
const update = operation({ type: 'customer.update', status: 'succeeded', spec: { before: earlier, after: later } });

test('what ran before an update can be gone back to', () => {
  expect(earlierSpec(update, acme, product())).toEqual(earlier);
});

test.each([
  ['it failed', { ...update, status: 'failed' as const }, acme],
  ['it changed neither', { ...update, spec: { before: later, after: later } }, acme],
  ['it is not known what ran', operation({ status: 'succeeded' }), acme],
  ['nothing ran before it', { ...update, spec: { before: null, after: later } }, acme],
  ['it runs already', update, { ...acme, deployed: earlier }],
  [
    'its version is no longer offered',
    { ...update, spec: { before: { version: '0.9', size: 'small' }, after: later } },
    acme,
  ],
  ['its size is gone', { ...update, spec: { before: { version: '1.0.0', size: 'tiny' }, after: later } }, acme],
  ['the pool decides', update, { ...acme, pool: 'palette.eu-central-1' }],
])('not when %s', (_why, done, of) => {
  expect(earlierSpec(done, of, product())).toBeUndefined();
});

test('the address of the form says what it begins with', () => {
  const { searchParams } = new URL(updateHref(acme, earlier), 'http://localhost');
  expect(specOf(searchParams)).toEqual(earlier);
  expect(specOf(new URLSearchParams())).toEqual({});
});
