import { creates } from '@console/adapters/contract/changes';
import { anAlarm, anAlert, timeOf, ulidOf } from '@console/adapters/contract/records';
import { notifyOnCall } from '@console/core/alerts/notify';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { ConditionFailed } from '@console/core/ports';
import { describe, expect, it } from 'vitest';
import { alarm, setUp } from './set-up.ts';

describe('an alarm', () => {
  it('raises one alert however often it fires, and notifies of its begin and its end', async () => {
    const { deps, alerts, sent } = setUp();
    for (const minute of [0, 5, 10]) await recordAlarm(deps, alarm(minute));
    expect(await alerts()).toMatchObject([{ state: 'open', occurrences: 3, notified: true }]);
    await recordAlarm(deps, alarm(15, { active: false }));
    expect(await alerts()).toMatchObject([{ state: 'resolved', notified: true }]);
    expect(sent.map(({ subject }) => subject.split(' ')[0])).toEqual(['CRITICAL', 'RESOLVED']);
    expect(sent[0]?.text).toContain('docs/operating.md#server-errors');
  });

  it('answers the alert as it is stored', async () => {
    const { deps, alerts } = setUp();
    for (const event of [alarm(0), alarm(1), alarm(2, { active: false })]) {
      expect(await recordAlarm(deps, event)).toEqual((await alerts())[0]);
    }
  });

  it('stores the alert with what the alarm says', async () => {
    const { deps, store, commits } = setUp();
    const coded = { title: { code: 'server-errors', values: { customer: 'acme' } } };
    const alert = await recordAlarm(deps, alarm(0, { coded, operationId: ulidOf(7) }));
    expect(alert).toEqual({
      id: ulidOf(100),
      alarm: 'customer/acme/server-errors',
      severity: 'critical',
      state: 'open',
      source: 'server-errors',
      title: 'acme answers with errors.',
      reason: 'There were 7.',
      coded,
      customer: 'acme',
      region: 'eu-central-1',
      operationId: ulidOf(7),
      runbook: 'server-errors',
      since: timeOf(0),
      lastSeenAt: timeOf(0),
      occurrences: 1,
      acknowledgedBy: null,
      acknowledgedAt: null,
      resolvedAt: null,
      notified: true,
      rev: 2,
    });
    expect(await store.get('alarm', { id: 'customer/acme/server-errors' })).toEqual({
      id: 'customer/acme/server-errors',
      alertId: ulidOf(100),
      at: timeOf(0),
      rev: 1,
    });
    expect(commits).toEqual([['create alarm', 'create alert'], ['replace alert']]);
  });

  it('raises another alert when it fires again after its end', async () => {
    const { deps, alerts } = setUp();
    await recordAlarm(deps, alarm(0));
    await recordAlarm(deps, alarm(1, { active: false }));
    await recordAlarm(deps, alarm(2));
    expect((await alerts()).map(({ state }) => state)).toEqual(['open', 'resolved']);
  });

  it('opens its alert again when it becomes worse', async () => {
    const { deps, alerts, sent } = setUp();
    await recordAlarm(deps, alarm(0, { severity: 'warning' }));
    await recordAlarm(deps, alarm(1, { severity: 'critical' }));
    expect(await alerts()).toMatchObject([{ state: 'open', severity: 'critical', occurrences: 2 }]);
    expect(sent.map(({ severity }) => severity)).toEqual(['warning', 'critical']);
  });

  it('that comes twice or late changes nothing', async () => {
    const { deps, alerts, sent } = setUp();
    await recordAlarm(deps, alarm(5));
    expect(await recordAlarm(deps, alarm(5))).toMatchObject({ state: 'open' });
    expect(await recordAlarm(deps, alarm(3, { active: false }))).toBeUndefined();
    expect(await alerts()).toMatchObject([{ state: 'open', occurrences: 1 }]);
    expect(sent).toHaveLength(1);
  });

  it('that comes late raises no alert after the end', async () => {
    const { deps, alerts } = setUp();
    await recordAlarm(deps, alarm(0));
    await recordAlarm(deps, alarm(5, { active: false }));
    expect(await recordAlarm(deps, alarm(3))).toBeUndefined();
    expect(await recordAlarm(deps, alarm(5))).toBeUndefined();
    expect(await alerts()).toMatchObject([{ state: 'resolved' }]);
  });

  it('that ends twice ends once', async () => {
    const { deps, alerts, sent } = setUp();
    for (const event of [alarm(0), alarm(1, { active: false }), alarm(2, { active: false })]) {
      await recordAlarm(deps, event);
    }
    expect(await alerts()).toMatchObject([{ state: 'resolved', resolvedAt: timeOf(1) }]);
    expect(sent).toHaveLength(2);
  });

  it('that is well and always was raises nothing', async () => {
    const { deps, alerts, sent } = setUp();
    await recordAlarm(deps, alarm(0, { active: false }));
    expect([await alerts(), sent]).toEqual([[], []]);
  });

  it('raises one alert when it comes several times at the same moment', async () => {
    const { deps, alerts } = setUp();
    await Promise.all([1, 2, 3, 4].map((minute) => recordAlarm(deps, alarm(minute))));
    expect(await alerts()).toHaveLength(1);
  });

  it('of another customer is another alarm', async () => {
    const { deps, alerts } = setUp();
    await recordAlarm(deps, alarm(0));
    await recordAlarm(deps, alarm(0, { customer: 'zeta' }));
    expect(await alerts()).toHaveLength(2);
  });

  it.each([
    ['a customer', {}, 'customer/acme/server-errors'],
    ['a region', { customer: undefined }, 'region/eu-central-1/server-errors'],
    ['the console', { customer: undefined, region: undefined }, 'console/server-errors'],
  ])('of %s is known by it', async (_, change, id) => {
    const { deps } = setUp();
    expect(await recordAlarm(deps, alarm(0, change))).toMatchObject({ alarm: id });
  });

  it('that holds an alert which has ended is a fault', async () => {
    const { deps, given } = setUp();
    await given(
      creates('alert', [anAlert({ state: 'resolved', resolvedAt: timeOf(1) })]),
      creates('alarm', [anAlarm({ at: timeOf(0) })]),
    );
    const message = 'Alarm customer/acme/server-errors holds an alert that has ended';
    await expect(recordAlarm(deps, alarm(2))).rejects.toThrow(message);
  });
});

describe('a notification', () => {
  it('is sent once for each state of an alert', async () => {
    const { deps, sent, commits } = setUp();
    const alert = await recordAlarm(deps, alarm(0));
    if (!alert) throw new Error('no alert');
    expect(await notifyOnCall(deps, alert)).toBe(alert);
    expect(sent).toHaveLength(1);
    expect(commits).toHaveLength(2);
  });

  it('is sent again when the alarm comes again after the notifier failed', async () => {
    const { deps, alerts, sent } = setUp();
    deps.notifier.notify.mockRejectedValueOnce(new Error('no network'));
    await expect(recordAlarm(deps, alarm(0))).rejects.toThrow('no network');
    expect(await alerts()).toMatchObject([{ state: 'open', notified: false }]);
    await recordAlarm(deps, alarm(0));
    expect(await alerts()).toMatchObject([{ notified: true, occurrences: 1 }]);
    expect(sent).toHaveLength(1);
  });

  it('does not count when the alert was changed in the meantime', async () => {
    const { deps, store, given, alerts } = setUp();
    await given(creates('alert', [anAlert()]));
    const alert = { ...anAlert(), rev: 1 };
    deps.notifier.notify.mockImplementationOnce(async () => {
      await store.commit([{ write: 'replace', kind: 'alert', record: { ...alert, state: 'resolved' } }]);
    });
    expect(await notifyOnCall(deps, alert)).toBe(alert);
    expect(await alerts()).toMatchObject([{ state: 'resolved', notified: false }]);
  });

  it('that cannot be stored is an error', async () => {
    const { deps, store } = setUp();
    const commit = async () => {
      throw new Error('no network');
    };
    const alert = anAlert({ rev: 1 });
    await expect(notifyOnCall({ ...deps, store: { ...store, commit } }, alert)).rejects.toThrow('no network');
    await expect(store.commit([{ write: 'replace', kind: 'alert', record: alert }])).rejects.toThrow(ConditionFailed);
  });
});
