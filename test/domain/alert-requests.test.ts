import { creates } from '@console/adapters/contract/changes';
import { anAlert, timeOf, ulidOf } from '@console/adapters/contract/records';
import { acknowledgeAlert } from '@console/core/alerts/acknowledge-alert';
import { sendTestNotification } from '@console/core/alerts/send-test';
import { describe, expect, it } from 'vitest';
import { refusal, rememberedRequest, request, setUp } from './set-up.ts';

const id = anAlert().id;

describe('the acknowledgement of an alert', () => {
  it('says who takes care of it since when', async () => {
    const { deps, given, clock, alerts } = setUp();
    await given(creates('alert', [anAlert({ notified: true })]));
    clock.advance(60_000);
    const answer = await acknowledgeAlert(deps, request, id);
    const expected = {
      state: 'acknowledged',
      acknowledgedBy: request.actor,
      acknowledgedAt: timeOf(1),
      notified: true,
    };
    expect(answer.alert).toMatchObject(expected);
    expect(await alerts()).toMatchObject([expected]);
  });

  it('is in the audit log, and written in one commit with the answer to it', async () => {
    const { deps, given, audit, commits, remembered } = setUp();
    await given(creates('alert', [anAlert()]));
    const answer = await acknowledgeAlert(deps, rememberedRequest, id);
    expect(await audit()).toEqual([
      {
        id: ulidOf(100),
        time: timeOf(0),
        actor: request.actor,
        sourceIp: request.sourceIp,
        action: 'alert.acknowledge',
        customer: 'acme',
        region: 'eu-central-1',
        outcome: 'accepted',
        detail: anAlert().title,
        coded: { detail: anAlert().coded?.title },
        rev: 1,
      },
    ]);
    expect(commits.slice(1)).toEqual([['create audit', 'create idempotency', 'replace alert']]);
    expect(await remembered()).toEqual(answer);
  });

  it('names in the audit log only what the alert is about', async () => {
    const { deps, given, audit } = setUp();
    const { customer: _, region: __, coded: ___, ...alert } = anAlert();
    await given(creates('alert', [alert]));
    await acknowledgeAlert(deps, request, id);
    for (const absent of ['customer', 'region', 'coded']) expect((await audit())[0]).not.toHaveProperty(absent);
  });

  it.each([
    [
      { state: 'acknowledged', acknowledgedBy: 'ann@example.com' },
      'already-acknowledged',
      { person: 'ann@example.com' },
    ],
    [{ state: 'resolved', resolvedAt: timeOf(3) }, 'alert-resolved', { time: timeOf(3) }],
  ] as const)('is refused for one that is %j', async (change, code, values) => {
    const { deps, given, commits } = setUp();
    await given(creates('alert', [anAlert(change)]));
    expect(await refusal(acknowledgeAlert(deps, request, id))).toMatchObject({ kind: 'conflict', code, values });
    expect(commits).toHaveLength(1);
  });

  it('is refused for one that does not exist', async () => {
    const { deps } = setUp();
    expect(await refusal(acknowledgeAlert(deps, request, id))).toMatchObject({
      kind: 'not-found',
      message: `Alert "${id}" does not exist.`,
      values: { name: id },
    });
  });
});

describe('a test notification', () => {
  it('goes the way that alerts take, and is in the audit log with the answer to it', async () => {
    const { deps, sent, audit, commits, remembered } = setUp();
    expect(await sendTestNotification(deps, rememberedRequest)).toEqual({});
    expect(sent).toEqual([
      {
        subject: 'TEST console: notifications arrive',
        text: 'operator@example.com sent this to see that it arrives. There is nothing to do.',
        severity: 'info',
      },
    ]);
    expect(await audit()).toMatchObject([
      { actor: request.actor, sourceIp: request.sourceIp, action: 'alert.test', outcome: 'succeeded', detail: '' },
    ]);
    expect(commits).toEqual([['create audit', 'create idempotency']]);
    expect(await remembered()).toEqual({});
  });

  it.each([
    ['an error', new Error('no network')],
    ['something else', 'no network'],
  ])('that fails with %s says why, also in the audit log', async (_, reason) => {
    const { deps, audit, remembered } = setUp();
    deps.notifier.notify.mockRejectedValueOnce(reason);
    expect(await refusal(sendTestNotification(deps, rememberedRequest))).toMatchObject({
      kind: 'unavailable',
      code: 'notification-failed',
      message: 'The notification was not sent: no network',
      values: { reason: 'no network' },
      cause: reason,
    });
    expect(await audit()).toMatchObject([{ action: 'alert.test', outcome: 'failed', detail: 'no network' }]);
    expect(await remembered()).toBeUndefined();
  });
});
