import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';
import type { Message, Notifier } from '@console/core/ports/notifier';
import { callAws } from '../aws/failure.ts';

export interface SnsNotifierOptions {
  client: SNSClient;
  /** The topic that the people on call are subscribed to. */
  topicArn: string;
}

/** SNS accepts at most 100 printable ASCII characters in a subject. */
const subjectOf = ({ subject }: Message): string =>
  subject
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
    .slice(0, 100);

const mostBytes = 262_144;

/** SNS rejects a message that is empty or longer than that. */
function textOf(message: Message): string {
  const { text } = message;
  if (Buffer.byteLength(text) <= mostBytes) return text || subjectOf(message) || 'Deployment console';
  // The cut may be within a character.
  return Buffer.from(text)
    .subarray(0, mostBytes)
    .toString('utf8')
    .replace(/\ufffd+$/, '');
}

/** Notifies the people on call through a topic; the severity is an attribute, so that a subscription can filter by it. */
export function createSnsNotifier({ client, topicArn }: SnsNotifierOptions): Notifier {
  return {
    async notify(message) {
      const command = new PublishCommand({
        TopicArn: topicArn,
        Subject: subjectOf(message) || 'Deployment console',
        Message: textOf(message),
        MessageAttributes: { severity: { DataType: 'String', StringValue: message.severity } },
      });
      await callAws('SNS', () => client.send(command));
    },
  };
}
