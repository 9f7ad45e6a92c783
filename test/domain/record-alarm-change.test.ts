import { creates } from '@console/adapters/contract/changes';
import { timeOf } from '@console/adapters/contract/records';
import type { AlarmChange } from '@console/core/alerts/from-alarm';
import { recordAlarmChange } from '@console/core/alerts/record-alarm-change';
import { describe, expect, it } from 'vitest';
import { onlineCustomer, setUp } from './set-up.ts';

const change = (minute: number, part: Partial<AlarmChange> = {}): AlarmChange => ({
  name: 'customer-acme-AlarmsTooFewTasks1F2E3D-AB12CD34',
  description: 'acme has fewer healthy tasks than it should. What to do: docs/operating.md#too-few-tasks',
  state: 'ALARM',
  reason: 'Threshold crossed.',
  time: timeOf(minute),
  region: 'eu-central-1',
  ...part,
});

async function given(status: 'online' | 'suspending' | 'suspended' | 'deleting') {
  const scenario = setUp();
  await scenario.given(creates('customer', [onlineCustomer({ status })]));
  return scenario;
}

describe('a change of an alarm', () => {
  it.each([
    ['online', 1],
    ['suspending', 0],
    ['suspended', 0],
    ['deleting', 0],
  ] as const)('of a customer that is %s raises %i alerts', async (status, count) => {
    const { deps, alerts, sent } = await given(status);
    await recordAlarmChange(deps, change(0));
    expect(await alerts()).toHaveLength(count);
    expect(sent).toHaveLength(count);
  });

  it('ends the alert of a customer that was suspended in the meantime', async () => {
    const { deps, alerts, store } = await given('online');
    await recordAlarmChange(deps, change(0));
    const customer = await store.get('customer', { code: 'acme' });
    if (!customer) throw new Error('no customer');
    await store.commit([{ write: 'replace', kind: 'customer', record: { ...customer, status: 'suspended' } }]);
    await recordAlarmChange(deps, change(1, { state: 'OK' }));
    expect(await alerts()).toMatchObject([{ state: 'resolved' }]);
  });

  it.each([
    [
      'of autoscaling',
      { name: 'TargetTracking-service/shared/acme-AlarmLow-1a2b', description: 'DO NOT EDIT OR DELETE.' },
    ],
    ['made by hand', { name: 'QueueTooLong', description: 'The queue is long.' }],
    ['with a runbook that is not in the guide', { description: 'Odd. What to do: docs/operating.md#odd' }],
  ])('%s raises none', async (_, part) => {
    const { deps, alerts, sent } = await given('online');
    await recordAlarmChange(deps, change(0, part));
    expect(await alerts()).toEqual([]);
    expect(sent).toEqual([]);
  });
});
