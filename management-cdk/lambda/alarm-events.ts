import type { AlarmChange } from '@console/core/alerts/from-alarm';
import type { AlertDeps } from '@console/core/alerts/notify';
import { recordAlarmChange } from '@console/core/alerts/record-alarm-change';
import { z } from 'zod';

const state = z.enum(['OK', 'ALARM', 'INSUFFICIENT_DATA']);

/** `CloudWatch Alarm State Change` as EventBridge delivers it. */
const fromEventBridge = z.object({
  'detail-type': z.literal('CloudWatch Alarm State Change'),
  region: z.string(),
  detail: z.object({
    alarmName: z.string(),
    state: z.object({ value: state, reason: z.string().default(''), timestamp: z.string() }),
    configuration: z.object({ description: z.string().default('') }).default({ description: '' }),
  }),
});

/** What an alarm action publishes to a topic. The region is read from the ARN: `Region` is its name in words. */
const message = z.object({
  AlarmName: z.string(),
  AlarmDescription: z.string().nullish(),
  AlarmArn: z.string(),
  NewStateValue: state,
  NewStateReason: z.string().default(''),
  StateChangeTime: z.string(),
});

const fromSns = z.object({ Records: z.array(z.object({ Sns: z.object({ Message: z.string() }) })).min(1) });

/** Records the state changes of alarms, from EventBridge or SNS. It throws what it could not record, to be retried. */
export const recordAlarms = (deps: AlertDeps) => async (event: unknown) => {
  for (const change of alarmChanges(event)) await recordAlarmChange(deps, change);
};

/** @throws when the event comes from neither of the two */
function alarmChanges(event: unknown): AlarmChange[] {
  const notified = fromSns.safeParse(event);
  if (notified.success)
    return notified.data.Records.map(({ Sns }) => published(message.parse(JSON.parse(Sns.Message))));
  const { region, detail } = fromEventBridge.parse(event);
  return [
    {
      name: detail.alarmName,
      description: detail.configuration.description,
      state: detail.state.value,
      reason: detail.state.reason,
      time: isoTime(detail.state.timestamp),
      region,
    },
  ];
}

const published = (alarm: z.output<typeof message>): AlarmChange => ({
  name: alarm.AlarmName,
  description: alarm.AlarmDescription ?? '',
  state: alarm.NewStateValue,
  reason: alarm.NewStateReason,
  time: isoTime(alarm.StateChangeTime),
  region: alarm.AlarmArn.split(':')[3],
});

/** CloudWatch writes `+0000` where ISO 8601 has `+00:00`, which Date does not read. */
const isoTime = (text: string): string => new Date(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2')).toISOString();
