import { expect, test } from 'vitest';
import { customer } from '../../../test/samples.ts';
import { bodyOf, changesOf, draftOf } from './changes.ts';

const before = draftOf(customer({ name: 'Acme', spec: { version: '1.0.0', size: 'small' } }));

test('an untouched draft changes nothing', () => {
  expect(changesOf(before, { ...before, name: ' Acme ' })).toEqual([]);
});

test('only what differs is asked for', () => {
  const changes = changesOf(before, { ...before, version: '1.1.0', name: 'Acme Ltd. ' });
  expect(changes).toEqual([
    { field: 'name', before: 'Acme', after: 'Acme Ltd.' },
    { field: 'version', before: '1.0.0', after: '1.1.0' },
  ]);
  expect(bodyOf(changes, [], {}, {})).toEqual({ name: 'Acme Ltd.', version: '1.1.0' });
});

test('options that differ are asked for beside the rest', () => {
  const option = { name: 'workers', label: 'Workers', type: 'number', required: false } as const;
  expect(bodyOf([], [option], { workers: '2' }, { workers: '2' })).toEqual({});
  expect(bodyOf([], [option], { workers: '2' }, { workers: '4' })).toEqual({ options: { workers: 4 } });
});
