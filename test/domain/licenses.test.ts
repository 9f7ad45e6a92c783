import { aCustomer } from '@console/adapters/contract/records';
import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { expect, it } from 'vitest';
import { aRegionWith, onlineCustomer, setUp } from './set-up.ts';

const dayMs = 86_400_000;
const license = {
  enterpriseId: 'acme',
  productId: 'palette',
  serviceId: 'colors',
  startDate: '2025-01-01',
  endDate: '2026-03-31',
  renewalNotify: true,
  noticeDays: 30,
  contactFullName: 'Ada Lovelace',
  contactEmail: 'ada@example.com',
};
const none = { masterAccountId: null, addresses: [], technicalUser: null };

function console() {
  const made = setUp();
  const customer = onlineCustomer({ account: { ...none, licenses: [license] } });
  return { ...made, ready: made.given(aRegionWith(customer)) };
}

it('a licence raises an alert so many days before its end and at the end, each once', async () => {
  const { deps, clock, alerts, sent, ready } = console();
  await ready;
  await reconcileAlerts(deps);
  expect(await alerts()).toEqual([]);
  clock.time = Date.parse('2026-03-02T00:00:00Z');
  await reconcileAlerts(deps);
  await reconcileAlerts(deps);
  expect(await alerts()).toMatchObject([{ state: 'open', severity: 'info', occurrences: 1, runbook: 'license-ends' }]);
  clock.time = Date.parse('2026-03-31T23:59:00Z');
  await reconcileAlerts(deps);
  expect(await alerts()).toMatchObject([{ severity: 'info' }]);
  clock.time = Date.parse('2026-04-01T00:00:00Z');
  await reconcileAlerts(deps);
  await reconcileAlerts(deps);
  expect(await alerts()).toMatchObject([{ severity: 'warning', title: 'The license of acme for colors has ended.' }]);
  expect(sent).toHaveLength(2);
});

it('the alert is over when the licence is extended, and raised again for the next end', async () => {
  const { deps, clock, alerts, store, ready } = console();
  await ready;
  clock.time = Date.parse('2026-04-02T00:00:00Z');
  await reconcileAlerts(deps);
  const customer = (await store.get('customer', { code: 'acme' })) ?? aCustomer();
  const licensesAt = new Date(clock.advance(dayMs)).toISOString();
  const licenses = [{ ...license, endDate: '2027-03-31' }];
  const account = { ...none, licenses, licensesAt };
  await store.commit([{ write: 'replace', kind: 'customer', record: { ...customer, account } }]);
  await reconcileAlerts(deps);
  expect(await alerts()).toMatchObject([{ state: 'resolved' }]);
  clock.time = Date.parse('2027-03-15T00:00:00Z');
  await reconcileAlerts(deps);
  expect(await alerts()).toMatchObject([{ state: 'open', severity: 'info' }, { state: 'resolved' }]);
});
