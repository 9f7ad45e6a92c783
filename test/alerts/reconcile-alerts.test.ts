import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { unhealthyEvent } from '@console/core/alerts/unhealthy';
import { describe, expect, it } from 'vitest';
import { alarm, controlRoom, failedUpdate, onlineAcme } from './control-room.ts';

describe('reconciling alerts', () => {
  it('raises an alert for an operation that failed, once', async () => {
    const { deps, store, clock, alerts, sent } = controlRoom();
    await store.commit([
      { write: 'create', kind: 'customer', record: onlineAcme },
      { write: 'create', kind: 'operation', record: failedUpdate },
    ]);
    for (clock.minute = 2; clock.minute < 5; clock.minute++) await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([
      {
        state: 'open',
        severity: 'warning',
        source: 'operation-failed',
        customer: 'acme',
        operationId: failedUpdate.id,
        reason: 'Service: exited with 1',
        occurrences: 1,
      },
    ]);
    expect(sent).toHaveLength(1);
  });

  it('ends that alert when the operation succeeds at last', async () => {
    const { deps, store, clock, alerts, sent } = controlRoom();
    await store.commit([
      { write: 'create', kind: 'customer', record: onlineAcme },
      { write: 'create', kind: 'operation', record: failedUpdate },
    ]);
    clock.minute = 2;
    await reconcileAlerts(deps);
    const retried = { ...failedUpdate, status: 'succeeded' as const, rev: 1 };
    await store.commit([{ write: 'replace', kind: 'operation', record: retried }]);
    clock.minute = 3;
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state: 'resolved' }]);
    expect(sent.at(-1)?.subject).toContain('RESOLVED acme');
  });

  it('leaves failures of long ago alone', async () => {
    const { deps, store, clock, alerts } = controlRoom();
    await store.commit([{ write: 'create', kind: 'operation', record: failedUpdate }]);
    clock.minute = 30;
    await reconcileAlerts(deps);
    expect(await alerts()).toEqual([]);
  });

  it('ends what is about a customer who is gone', async () => {
    const { deps, clock, alerts } = controlRoom();
    await recordAlarm(deps, alarm(0));
    clock.minute = 1;
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state: 'resolved' }]);
  });

  it.each([
    [{ health: 'down' }, 'open'],
    [{ health: 'healthy' }, 'resolved'],
    [{ health: 'unknown', status: 'suspended' }, 'resolved'],
    [{ health: 'unknown', status: 'updating', activeOperationId: failedUpdate.id }, 'open'],
  ] as const)('an application that was down and is %j leaves its alert %s', async (change, state) => {
    const { deps, store, clock, alerts } = controlRoom();
    await store.commit([{ write: 'create', kind: 'customer', record: { ...onlineAcme, ...change } }]);
    await recordAlarm(deps, unhealthyEvent(onlineAcme, 'down', alarm(0).at));
    clock.minute = 1;
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state }]);
  });

  it('tells what could not be told, and goes on when one cannot be', async () => {
    const { deps, store, notifier, sent, errors, clock } = controlRoom();
    await store.commit([{ write: 'create', kind: 'customer', record: onlineAcme }]);
    notifier.broken = true;
    for (const source of ['one', 'two']) await recordAlarm(deps, alarm(0, { source })).catch(() => {});
    await reconcileAlerts(deps);
    expect(errors).toHaveLength(2);
    notifier.broken = false;
    clock.minute = 1;
    await reconcileAlerts(deps);
    await reconcileAlerts(deps);
    expect(sent).toHaveLength(2);
  });
});
