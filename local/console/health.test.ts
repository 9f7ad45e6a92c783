import { aCustomer } from '@console/adapters/contract/records';
import { createMemoryStore } from '@console/adapters/memory/store';
import type { Health } from '@console/core/contract/customer';
import { ConditionFailed, type Store } from '@console/core/ports';
import { expect, it, vi } from 'vitest';
import { healthRecorder, refreshHealths } from './health.ts';

const stack = { region: 'eu-central-1', name: 'customer-acme' };

async function withCustomer(health: Health) {
  const store = createMemoryStore();
  const record = aCustomer({
    status: 'online',
    deployed: { version: '1', size: 'small' },
    activeOperationId: null,
    health,
  });
  await store.commit([{ write: 'create', kind: 'customer', record }]);
  const stored = async () => (await store.get('customer', { code: 'acme' }))?.health;
  return { store, stored };
}

it('the newest health wins, also when an older one is retried', async () => {
  const { store, stored } = await withCustomer('down');
  let health: Health = 'degraded';
  let lost = 0;
  const busy: Store = {
    ...store,
    async commit(changes) {
      // Another write was first; meanwhile the last task has become healthy.
      if (lost++ === 0) {
        health = 'healthy';
        throw new ConditionFailed(changes[0] as never);
      }
      await store.commit(changes);
    },
  };
  await healthRecorder({ store: busy, healthOf: async () => health })('acme', stack);
  expect(await stored()).toBe('healthy');
});

it('of two reports at the same time, the one that was read later is stored', async () => {
  const { store, stored } = await withCustomer('down');
  const answers: Health[] = ['degraded', 'healthy', 'healthy'];
  const slow = [30, 0, 0];
  const record = healthRecorder({
    store,
    healthOf: async () => {
      const answer = answers.shift() ?? 'healthy';
      await new Promise((resolve) => setTimeout(resolve, slow.shift()));
      return answer;
    },
  });
  const first = record('acme', stack);
  await new Promise((resolve) => setTimeout(resolve, 5));
  await Promise.all([first, record('acme', stack)]);
  expect(await stored()).toBe('healthy');
});

it('what a lost event left wrong is corrected by the next round', async () => {
  const { store, stored } = await withCustomer('degraded');
  const onHealth = vi.fn();
  const healthOf = async () => 'healthy' as const;
  const record = healthRecorder({ store, healthOf });
  await refreshHealths({ store, healthOf, record, onHealth });
  expect(await stored()).toBe('healthy');
  expect(onHealth).toHaveBeenCalledWith('acme', 'healthy');
});

it('a round does not touch a customer of whom nothing can be said', async () => {
  const { store, stored } = await withCustomer('down');
  const healthOf = async () => 'unknown' as const;
  await refreshHealths({ store, healthOf, record: healthRecorder({ store, healthOf }), onHealth: vi.fn() });
  expect(await stored()).toBe('down');
});

it('tenants of a pool have the health of its stack', async () => {
  const { store } = await withCustomer('unknown');
  const acme = await store.get('customer', { code: 'acme' });
  if (!acme) throw new Error('acme is missing');
  await store.commit([
    { write: 'replace', kind: 'customer', record: { ...acme, pool: 'palette.eu-central-1', product: 'palette' } },
  ]);
  const healthOf = async ({ name }: { name: string }) => (name === 'pool-palette' ? 'healthy' : 'down');
  const record = healthRecorder({ store, healthOf });
  await refreshHealths({ store, healthOf, record, onHealth: vi.fn() });
  expect((await store.get('customer', { code: 'acme' }))?.health).toBe('healthy');
});
