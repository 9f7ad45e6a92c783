import { expect, it, vi } from 'vitest';
import { change } from '../contract/changes.ts';
import { aClaim, aRegion } from '../contract/records.ts';
import { storeContract } from '../contract/store-contract.ts';
import { createMemoryStore } from './store.ts';

storeContract('memory', createMemoryStore);

it('notifies listeners of what was stored, until they are removed', async () => {
  const store = createMemoryStore();
  const listener = vi.fn();
  await store.commit([change('create', 'region', aRegion())]);
  const stop = store.onChange(listener);
  await store.commit([change('check', 'region', aRegion({ rev: 1 })), change('create', 'claim', aClaim())]);
  await expect(store.commit([change('create', 'claim', aClaim())])).rejects.toThrow();
  stop();
  await store.commit([change('remove', 'claim', aClaim({ rev: 1 }))]);
  expect(listener.mock.calls).toEqual([[[change('create', 'claim', aClaim({ rev: 1 }))]]]);
});

it('drops properties that are undefined, as a database does', async () => {
  const store = createMemoryStore();
  await store.commit([
    { write: 'create', kind: 'idempotency', record: { ...base, body: { set: 1, unset: undefined } } },
  ]);
  expect(Object.keys((await store.get('idempotency', base))?.body ?? {})).toEqual(['set']);
});

const base = {
  actor: 'a@example.com',
  key: 'k',
  fingerprint: 'f',
  status: 200,
  expiresAt: '2026-01-31T09:30:00.000Z',
  rev: 0,
};
