import { aCustomer } from '@console/adapters/contract/records';
import type { Health } from '@console/core/contract/customer';
import { refreshHealth } from '@console/core/health/refresh-health';
import { expect, it } from 'vitest';
import { controlRoom, onlineAcme } from './control-room.ts';

async function room(health: () => Health) {
  const { deps, store, clock, ...rest } = controlRoom();
  await store.commit([{ write: 'create', kind: 'customer', record: onlineAcme }]);
  const fleet = { health: async () => health() };
  const refresh = async (minute: number) => {
    clock.minute = minute;
    return refreshHealth({ ...deps, fleet }, undefined);
  };
  const stored = async () => (await store.get('customer', { code: 'acme' }))?.health;
  return { ...rest, store, refresh, stored };
}

it('keeps the health, and raises an alert when it is bad for the second time', async () => {
  let now: Health = 'down';
  const { refresh, stored, alerts } = await room(() => now);
  expect(await refresh(2)).toBeNull();
  expect([await stored(), await alerts()]).toEqual(['down', []]);
  await refresh(4);
  expect(await alerts()).toMatchObject([{ source: 'application-down', severity: 'critical', customer: 'acme' }]);
  now = 'healthy';
  await refresh(6);
  expect(await stored()).toBe('healthy');
});

it('becomes louder when what was degraded goes down', async () => {
  let now: Health = 'degraded';
  const { refresh, alerts, sent } = await room(() => now);
  await refresh(2);
  await refresh(4);
  now = 'down';
  await refresh(6);
  expect(await alerts()).toMatchObject([{ severity: 'critical', state: 'open', title: 'acme is down.' }]);
  expect(sent.map(({ severity }) => severity)).toEqual(['warning', 'critical']);
});

it('goes on when one cannot be looked at, in chunks', async () => {
  const { store, refresh, errors } = await room(() => {
    throw new Error('throttled');
  });
  const more = Array.from({ length: 100 }, (_, n) => aCustomer({ ...onlineAcme, code: `c${n}` }));
  for (const record of more) await store.commit([{ write: 'create', kind: 'customer', record }]);
  expect(await refresh(2)).not.toBeNull();
  expect(errors).toHaveLength(100);
});
