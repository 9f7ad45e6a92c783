import { expect, test } from 'vitest';
import { bodyOf, changesOf } from './changes.ts';

const before = { name: 'Acme', version: '1.0.0', size: 'small', adminEmail: 'it@acme.example' };

test('an untouched draft changes nothing', () => {
  expect(changesOf(before, { ...before, name: ' Acme ' })).toEqual([]);
});

test('only what differs is asked for', () => {
  const changes = changesOf(before, { ...before, version: '1.1.0', name: 'Acme Ltd. ' });
  expect(changes).toEqual([
    { field: 'name', before: 'Acme', after: 'Acme Ltd.' },
    { field: 'version', before: '1.0.0', after: '1.1.0' },
  ]);
  expect(bodyOf(changes)).toEqual({ name: 'Acme Ltd.', version: '1.1.0' });
});
