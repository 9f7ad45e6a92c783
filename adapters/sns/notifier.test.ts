import type { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { expect, it } from 'vitest';
import { createSnsNotifier } from './notifier.ts';

function topic(respond: () => unknown = () => ({})) {
  const sent: PublishCommand['input'][] = [];
  const client = {
    send: async (command: PublishCommand) => {
      sent.push(command.input);
      return respond();
    },
  } as unknown as SNSClient;
  return { sent, notifier: createSnsNotifier({ client, topicArn: 'arn:topic' }) };
}

it('publishes with the severity as an attribute', async () => {
  const { sent, notifier } = topic();
  await notifier.notify({ subject: 'acme is down', text: 'No healthy task.', severity: 'critical' });
  expect(sent).toEqual([
    {
      TopicArn: 'arn:topic',
      Subject: 'acme is down',
      Message: 'No healthy task.',
      MessageAttributes: { severity: { DataType: 'String', StringValue: 'critical' } },
    },
  ]);
});

it('sends only subjects that SNS accepts', async () => {
  const { sent, notifier } = topic();
  await notifier.notify({ subject: `Müller\nGmbH ${'x'.repeat(120)}`, text: '', severity: 'info' });
  await notifier.notify({ subject: '客', text: '', severity: 'info' });
  expect(sent[0]?.Subject).toMatch(/^M ller GmbH x+$/);
  expect(sent[0]?.Subject).toHaveLength(100);
  expect(sent[1]?.Subject).toBe('Deployment console');
});

it('throws failures', async () => {
  const { notifier } = topic(() => {
    throw Object.assign(new Error('slow down'), { name: 'Throttling' });
  });
  await expect(notifier.notify({ subject: 's', text: 't', severity: 'info' })).rejects.toMatchObject({
    code: 'throttled',
  });
});
