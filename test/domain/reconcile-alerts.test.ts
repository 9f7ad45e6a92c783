import { creates } from '@console/adapters/contract/changes';
import { anAlert, aRegion, timeOf, ulidOf } from '@console/adapters/contract/records';
import { failureEvent } from '@console/core/alerts/failed-operations';
import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { recordAlarm } from '@console/core/alerts/record-alarm';
import { unhealthyEvent } from '@console/core/alerts/unhealthy';
import type { OperationRecord } from '@console/core/records/operation';
import { describe, expect, it } from 'vitest';
import { alarm, creationId, onlineCustomer, queuedOperation, setUp } from './set-up.ts';

const failedUpdate = queuedOperation({
  id: creationId,
  status: 'failed',
  finishedAt: timeOf(1),
  error: { code: 'resource-failed', message: 'exited with 1', resource: 'Service', hint: 'Fix it.' },
});

const minuteMs = 60_000;

async function given(...operations: OperationRecord[]) {
  const scenario = setUp();
  await scenario.given(creates('customer', [onlineCustomer()]), creates('operation', operations));
  const reconcileAfter = async (minutes: number) => {
    scenario.clock.advance(minutes * minuteMs);
    await reconcileAlerts(scenario.deps);
  };
  return { ...scenario, reconcileAfter };
}

describe('an operation that failed', () => {
  it('raises an alert, once', async () => {
    const { reconcileAfter, alerts, sent } = await given(failedUpdate);
    await reconcileAfter(2);
    for (let time = 0; time < 2; time++) await reconcileAfter(1);
    expect(await alerts()).toMatchObject([
      {
        state: 'open',
        severity: 'warning',
        source: 'operation-failed',
        customer: 'acme',
        operationId: failedUpdate.id,
        reason: 'Service: exited with 1',
        occurrences: 1,
        since: timeOf(1),
      },
    ]);
    expect(sent).toHaveLength(1);
  });

  it('has its alert resolved when it succeeds at last', async () => {
    const { store, reconcileAfter, alerts, sent } = await given(failedUpdate);
    await reconcileAfter(2);
    const retried = { ...failedUpdate, status: 'succeeded' as const, rev: 1 };
    await store.commit([{ write: 'replace', kind: 'operation', record: retried }]);
    await reconcileAfter(1);
    expect(await alerts()).toMatchObject([{ state: 'resolved', resolvedAt: timeOf(3) }]);
    expect(sent.at(-1)?.subject).toContain('RESOLVED acme');
  });

  it.each([
    [15 * minuteMs, 1],
    [15 * minuteMs + 1, 0],
  ])('%i ms ago raises %i alerts', async (ms, count) => {
    const { deps, clock, alerts } = await given(failedUpdate);
    clock.time = Date.parse(timeOf(1)) + ms;
    await reconcileAlerts(deps);
    expect(await alerts()).toHaveLength(count);
  });

  it('raises no alert while it has no end', async () => {
    const { reconcileAfter, alerts } = await given({ ...failedUpdate, finishedAt: null });
    await reconcileAfter(2);
    expect(await alerts()).toEqual([]);
  });

  it('before another one of the same customer counts before it', async () => {
    const later = { ...failedUpdate, id: ulidOf(3), finishedAt: timeOf(2), error: null };
    const { reconcileAfter, alerts } = await given(failedUpdate, later);
    await reconcileAfter(3);
    expect(await alerts()).toMatchObject([
      {
        occurrences: 2,
        since: timeOf(1),
        lastSeenAt: timeOf(2),
        reason: 'No reason was given.',
        operationId: later.id,
      },
    ]);
  });

  it('is the only kind that raises an alert', async () => {
    const { reconcileAfter, alerts } = await given({ ...failedUpdate, status: 'cancelled' });
    await reconcileAfter(2);
    expect(await alerts()).toEqual([]);
  });
});

describe('the alert of a failed operation', () => {
  it('says what failed, by code too', () => {
    expect(failureEvent(failedUpdate)).toEqual({
      active: true,
      source: 'operation-failed',
      severity: 'warning',
      title: 'Failed to update customer acme',
      reason: 'Service: exited with 1',
      coded: { title: { code: 'customer.update', values: { subject: 'acme' } } },
      customer: 'acme',
      region: 'eu-central-1',
      operationId: failedUpdate.id,
      runbook: 'operation-failed',
      at: timeOf(1),
    });
  });

  it('names the region where there is no customer', () => {
    const { customer: _, ...regional } = { ...failedUpdate, type: 'region.add' as const };
    const event = failureEvent(regional);
    expect(event.title).toBe('Failed to add region eu-central-1');
    expect(event).not.toHaveProperty('customer');
  });

  it('has the reason of the console by code', () => {
    const coded = { message: { code: 'job-lost', values: { times: 6 } } };
    const error = { code: 'job-lost', message: 'The job ended.', resource: 'Service', hint: '', coded };
    expect(failureEvent({ ...failedUpdate, error })).toMatchObject({
      reason: 'The job ended.',
      coded: { reason: coded.message },
    });
  });

  it('has the bare reason where no resource is named', () => {
    const error = { code: 'resource-failed', message: 'exited with 1', hint: '', coded: {} };
    const event = failureEvent({ ...failedUpdate, error });
    expect(event.reason).toBe('exited with 1');
    expect(event.coded).not.toHaveProperty('reason');
  });

  it('says that there is no reason', () => {
    expect(failureEvent({ ...failedUpdate, error: null })).toMatchObject({
      reason: 'No reason was given.',
      coded: { reason: { code: 'none', values: {} } },
    });
  });

  it('has the time of the request where there is no end', () => {
    expect(failureEvent({ ...failedUpdate, finishedAt: null }).at).toBe(timeOf(0));
  });
});

describe('an alert is resolved', () => {
  it('when its customer is gone', async () => {
    const { deps, clock, alerts } = setUp();
    await recordAlarm(deps, alarm(0));
    clock.advance(minuteMs);
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state: 'resolved' }]);
  });

  it('although somebody has acknowledged it', async () => {
    const { deps, clock, store, alerts } = setUp();
    await recordAlarm(deps, alarm(0));
    const [alert] = await alerts();
    if (!alert) throw new Error('no alert');
    await store.commit([{ write: 'replace', kind: 'alert', record: { ...alert, state: 'acknowledged' } }]);
    clock.advance(minuteMs);
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state: 'resolved' }]);
  });

  it.each([
    [{ health: 'down' }, 'open'],
    [{ health: 'degraded' }, 'open'],
    [{ health: 'healthy' }, 'resolved'],
    [{ health: 'unknown', status: 'suspended' }, 'resolved'],
    [{ health: 'down', status: 'failed' }, 'resolved'],
    [{ health: 'down', deployed: null }, 'resolved'],
    [{ health: 'unknown', status: 'updating', activeOperationId: creationId }, 'open'],
    [{ health: 'healthy', activeOperationId: creationId }, 'open'],
  ] as const)('when its application was down and the customer is %j: %s', async (change, state) => {
    const { deps, given, clock, alerts } = setUp();
    await given(creates('customer', [onlineCustomer(change)]));
    await recordAlarm(deps, unhealthyEvent(onlineCustomer(), 'down', timeOf(0)));
    clock.advance(minuteMs);
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state }]);
  });

  it.each([
    [{ status: 'suspended' }, 'resolved'],
    [{ status: 'suspended', activeOperationId: creationId }, 'open'],
    [{ status: 'suspending', activeOperationId: creationId }, 'open'],
    [{ status: 'online' }, 'open'],
  ] as const)('when its alarm goes by an application that is suspended, %j: %s', async (change, state) => {
    const { deps, given, clock, alerts } = setUp();
    await given(creates('customer', [onlineCustomer(change)]));
    await recordAlarm(deps, alarm(0));
    clock.advance(minuteMs);
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state }]);
  });

  it('but not that of a failed operation when its customer is suspended', async () => {
    const { deps, given, clock, alerts } = setUp();
    await given(creates('customer', [onlineCustomer({ status: 'suspended' })]), creates('operation', [failedUpdate]));
    await recordAlarm(deps, failureEvent(failedUpdate));
    clock.advance(2 * minuteMs);
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state: 'open' }]);
  });

  it.each([
    ['succeeded', 'resolved'],
    ['running', 'open'],
    ['failed', 'open'],
  ] as const)('when an operation of its region failed and the last one has %s: %s', async (status, state) => {
    const { deps, given, clock, alerts } = setUp();
    const { customer: _, ...regional } = { ...failedUpdate, type: 'region.add' as const, status };
    await given(creates('region', [aRegion({ lastOperationId: regional.id })]), creates('operation', [regional]));
    await recordAlarm(deps, failureEvent({ ...regional, finishedAt: timeOf(0) }));
    clock.advance(30 * minuteMs);
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state }]);
  });

  it('when an operation of its region failed and the region is gone', async () => {
    const { deps, clock, alerts } = setUp();
    const { customer: _, ...regional } = { ...failedUpdate, type: 'region.remove' as const };
    await recordAlarm(deps, failureEvent(regional));
    clock.advance(2 * minuteMs);
    await reconcileAlerts(deps);
    expect(await alerts()).toMatchObject([{ state: 'resolved' }]);
  });

  it('not when its last operation is unknown', async () => {
    const { reconcileAfter, deps, alerts } = await given();
    await recordAlarm(deps, failureEvent(failedUpdate));
    await reconcileAfter(2);
    expect(await alerts()).toMatchObject([{ state: 'open' }]);
    expect(deps.onError).not.toHaveBeenCalled();
  });

  it.each([
    ['of a customer that exists', {}],
    ['of a region', { customer: undefined }],
    ['of the console', { customer: undefined, region: undefined }],
  ])('not when it is %s and of an alarm that ends by itself', async (_, change) => {
    const { reconcileAfter, deps, given: store, alerts, sent } = await given({ ...failedUpdate, status: 'succeeded' });
    await store(creates('region', [aRegion({ lastOperationId: creationId })]));
    await recordAlarm(deps, alarm(0, change));
    await reconcileAfter(1);
    expect(await alerts()).toMatchObject([{ state: 'open' }]);
    expect(sent).toHaveLength(1);
  });
});

describe('what could not be notified', () => {
  it('is notified later, and one that fails does not keep the others back', async () => {
    const { deps, reconcileAfter, sent } = await given();
    const { notify } = deps.notifier;
    for (let time = 0; time < 3; time++) notify.mockRejectedValueOnce(new Error('no network'));
    for (const source of ['one', 'two']) await recordAlarm(deps, alarm(0, { source })).catch(() => {});
    await reconcileAlerts(deps);
    expect(deps.onError.mock.calls).toEqual([[new Error('no network'), expect.objectContaining({ source: 'two' })]]);
    expect(sent).toHaveLength(1);
    await reconcileAfter(1);
    await reconcileAfter(1);
    expect(sent).toHaveLength(2);
  });

  it.each([
    ['exists', given],
    ['is gone', async () => setUp()],
  ])('is notified later when it was the end of an alert whose customer %s', async (_, scenario) => {
    const { deps, clock, sent } = await scenario();
    await recordAlarm(deps, alarm(0));
    deps.notifier.notify.mockRejectedValueOnce(new Error('no network'));
    await recordAlarm(deps, alarm(1, { active: false })).catch(() => {});
    clock.advance(2 * minuteMs);
    for (let time = 0; time < 2; time++) await reconcileAlerts(deps);
    expect(sent.map(({ subject }) => subject.split(' ')[0])).toEqual(['CRITICAL', 'RESOLVED']);
  });

  it('is looked for among all active alerts and the newest that have ended', async () => {
    const { deps, given: store, sent } = setUp();
    const numbered = (n: number, state: 'open' | 'resolved') =>
      anAlert({ id: ulidOf(1_000 + n), state, source: 'by-itself', alarm: `console/${n}` });
    const alerts = Array.from({ length: 150 }, (_, n) => numbered(n, n % 2 === 0 ? 'open' : 'resolved'));
    const unowned = alerts.map(({ customer: _, ...alert }) => alert);
    for (let first = 0; first < unowned.length; first += 25)
      await store(creates('alert', unowned.slice(first, first + 25)));
    await reconcileAlerts(deps);
    expect(sent.filter(({ subject }) => subject.startsWith('CRITICAL'))).toHaveLength(75);
    expect(sent.filter(({ subject }) => subject.startsWith('RESOLVED'))).toHaveLength(20);
  });
});
