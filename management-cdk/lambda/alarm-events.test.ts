import { createMemoryStore } from '@console/adapters/memory/store';
import type { Message } from '@console/core/ports';
import { systemClock, ulids } from '@console/core/time';
import { expect, it } from 'vitest';
import { recordAlarms } from './alarm-events.ts';

const description =
  'A task of acme-north runs but fails its health check. What to do: docs/operating.md#unhealthy-tasks';
const name = 'customer-acme-north-AlarmsUnhealthyTasks0A1B2C3D-XYZ123';

const fromEventBridge = (value: string, time: string) => ({
  'detail-type': 'CloudWatch Alarm State Change',
  source: 'aws.cloudwatch',
  region: 'eu-central-1',
  detail: {
    alarmName: name,
    state: { value, reason: 'Threshold Crossed', timestamp: time },
    configuration: { description },
  },
});

const fromSns = (NewStateValue: string, StateChangeTime: string, change: object = {}) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      Sns: {
        Message: JSON.stringify({
          AlarmName: name,
          AlarmDescription: description,
          AlarmArn: `arn:aws:cloudwatch:eu-central-1:111122223333:alarm:${name}`,
          Region: 'EU (Frankfurt)',
          NewStateValue,
          NewStateReason: 'Threshold Crossed',
          StateChangeTime,
          ...change,
        }),
      },
    },
  ],
});

function handler() {
  const store = createMemoryStore();
  const sent: Message[] = [];
  const notifier = { notify: async (message: Message) => void sent.push(message) };
  const handle = recordAlarms({ store, clock: systemClock, ids: ulids(), notifier });
  return { handle, sent, list: async () => (await store.listAlerts({ limit: 10 })).items };
}

it.each([
  ['EventBridge', fromEventBridge],
  ['SNS', fromSns],
])('keeps an alarm that comes through %s, and its end', async (_, event) => {
  const { handle, list, sent } = handler();
  await handle(event('ALARM', '2026-11-20T09:00:00.123+0000'));
  expect(await list()).toMatchObject([
    {
      customer: 'acme-north',
      region: 'eu-central-1',
      source: 'unhealthy-tasks',
      title: 'A task of acme-north runs but fails its health check.',
      since: '2026-11-20T09:00:00.123Z',
      runbook: 'unhealthy-tasks',
    },
  ]);
  await handle(event('INSUFFICIENT_DATA', '2026-11-20T09:01:00.000+0000'));
  expect(await list()).toMatchObject([{ state: 'open' }]);
  await handle(event('OK', '2026-11-20T09:02:00.000+0000'));
  expect(await list()).toMatchObject([{ state: 'resolved' }]);
  expect(sent).toHaveLength(2);
});

it('keeps no alarm that is not of the console, such as those of autoscaling', async () => {
  const { handle, list, sent } = handler();
  const others = { AlarmName: 'TargetTracking-service/shared/acme-AlarmLow-1a2b', AlarmDescription: null };
  await handle(fromSns('ALARM', '2026-11-20T09:00:00.000+0000', others));
  expect(await list()).toEqual([]);
  expect(sent).toEqual([]);
});

it('refuses an event that is something else', async () => {
  const { handle } = handler();
  await expect(handle({ Records: [] })).rejects.toThrow();
  await expect(handle(fromSns('LOUD', '2026-11-20T09:00:00.000+0000'))).rejects.toThrow();
});
