import type { AlarmEvent } from '@console/core/alerts/alarm-event';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { describe, expect, it } from 'vitest';
import { testConsole } from './testing/console.ts';

const event = (change: Partial<AlarmEvent> = {}): AlarmEvent => ({
  active: true,
  source: 'too-few-tasks',
  severity: 'critical',
  title: 'acme has fewer healthy tasks than it should.',
  reason: 'HealthyHostCount was 0.',
  customer: 'acme',
  region: 'eu-central-1',
  runbook: 'too-few-tasks',
  at: '2026-11-20T09:00:00.000Z',
  ...change,
});

async function alarmed(...events: AlarmEvent[]) {
  const console = await testConsole();
  for (const each of events) await recordAlarm(console.deps, each);
  const alert = (await console.store.listAlerts({ limit: 1 })).items[0];
  return { ...console, id: alert?.id ?? '' };
}

describe('alerts', () => {
  it('are listed as the contract has them', async () => {
    const { call } = await alarmed(event());
    const { body } = await call('GET /alerts?state=open', { as: 'viewer' });
    expect(body.items).toMatchObject([{ state: 'open', customer: 'acme', severity: 'critical', occurrences: 1 }]);
    expect(body.items[0]).not.toHaveProperty('rev');
    expect(body.items[0]).not.toHaveProperty('alarm');
  });

  it('are acknowledged once, by name', async () => {
    const { call, id } = await alarmed(event());
    expect(await call(`POST /alerts/${id}/acknowledge`, { as: 'operator' })).toMatchObject({
      status: 200,
      body: { alert: { state: 'acknowledged', acknowledgedBy: 'operator@example.com' } },
    });
    const again = await call(`POST /alerts/${id}/acknowledge`, { as: 'admin' });
    expect(again).toMatchObject({ status: 409, body: { code: 'already-acknowledged' } });
    expect((await call('GET /alerts?state=open')).body.items).toEqual([]);
    expect((await call('GET /alerts?state=active')).body.items).toHaveLength(1);
    const { body } = await call('GET /audit?customer=acme');
    expect(body.items).toMatchObject([{ action: 'alert.acknowledge', actor: 'operator@example.com' }]);
  });

  it('that are not there cannot be acknowledged', async () => {
    const { call } = await alarmed();
    expect(await call('POST /alerts/nothing/acknowledge')).toMatchObject({ status: 404, body: { code: 'not-found' } });
  });

  it('refuse a state that there is not', async () => {
    const { call } = await alarmed();
    expect(await call('GET /alerts?state=loud')).toMatchObject({ status: 400, body: { errors: [{ path: 'state' }] } });
  });
});

describe('a test notification', () => {
  it('goes the way of alerts and says where to', async () => {
    const { call, sent } = await alarmed();
    expect(await call('POST /alerts/test', { as: 'operator' })).toMatchObject({
      status: 200,
      body: { sentTo: ['inbox'] },
    });
    expect(sent).toMatchObject([{ severity: 'info', text: expect.stringContaining('operator@example.com') }]);
    expect((await call('GET /audit')).body.items).toMatchObject([{ action: 'alert.test', outcome: 'succeeded' }]);
  });

  it('that does not arrive is no success', async () => {
    const notifier = { notify: () => Promise.reject(new Error('no such topic')) };
    const { call } = await testConsole({}, { notifier });
    expect(await call('POST /alerts/test')).toMatchObject({
      status: 503,
      body: { code: 'notification-failed', detail: expect.stringContaining('no such topic') },
    });
    expect((await call('GET /audit')).body.items).toMatchObject([{ action: 'alert.test', outcome: 'failed' }]);
  });
});

it('messages can be read again where they are kept', async () => {
  const message = { time: '2026-11-20T09:00:00.000Z', subject: 'S', text: 'T', severity: 'info' as const };
  const { call } = await testConsole({}, { inbox: { recent: async () => [message] } });
  expect((await call('GET /alerts/notifications')).body.items).toEqual([message]);
  expect((await (await testConsole()).call('GET /alerts/notifications')).body.items).toEqual([]);
});
