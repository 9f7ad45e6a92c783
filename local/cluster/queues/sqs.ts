import { createHash } from 'node:crypto';
import { z } from 'zod';
import { authorize } from '../endpoint/authorize.ts';
import { AwsError } from '../endpoint/aws-error.ts';
import type { EndpointService } from '../endpoint/service.ts';
import type { Identity } from '../identity/identity.ts';
import type { Json } from '../template/model.ts';
import type { Message, Queue } from './queue.ts';
import { type Queues, queueArn } from './queues.ts';

const attributes = z.record(z.string(), z.looseObject({ DataType: z.string(), StringValue: z.string().optional() }));
const seconds = z.number().min(0);
const entry = z.object({
  Id: z.string(),
  MessageBody: z.string().min(1),
  DelaySeconds: seconds.max(900).optional(),
  MessageAttributes: attributes.optional(),
});

/** What each action does; the names are those of IAM, where a batch is allowed as one message is. */
const actions: Record<string, { permission: string; perform: (queue: Queue, body: unknown) => Promise<Json> | Json }> =
  {
    SendMessage: {
      permission: 'SendMessage',
      perform: (queue, body) => sent(queue, entry.omit({ Id: true }).parse(body)),
    },
    SendMessageBatch: {
      permission: 'SendMessage',
      perform: (queue, body) => ({
        Successful: z
          .object({ Entries: z.array(entry).min(1).max(10) })
          .parse(body)
          .Entries.map((one) => ({ Id: one.Id, ...sent(queue, one) })),
        Failed: [],
      }),
    },
    ReceiveMessage: {
      permission: 'ReceiveMessage',
      async perform(queue, body) {
        const request = z
          .object({
            MaxNumberOfMessages: z.number().int().min(1).max(10).default(1),
            VisibilityTimeout: seconds.max(43_200).optional(),
            WaitTimeSeconds: seconds.max(20).default(0),
          })
          .parse(body);
        const visibilityMs = request.VisibilityTimeout === undefined ? undefined : request.VisibilityTimeout * 1000;
        const found = await queue.receiveWithin(
          request.WaitTimeSeconds * 1000,
          request.MaxNumberOfMessages,
          visibilityMs,
        );
        return found.length > 0 ? { Messages: found.map(received) } : {};
      },
    },
    DeleteMessage: {
      permission: 'DeleteMessage',
      perform(queue, body) {
        queue.delete(z.object({ ReceiptHandle: z.string() }).parse(body).ReceiptHandle);
        return {};
      },
    },
    DeleteMessageBatch: {
      permission: 'DeleteMessage',
      perform(queue, body) {
        const { Entries } = z
          .object({
            Entries: z
              .array(z.object({ Id: z.string(), ReceiptHandle: z.string() }))
              .min(1)
              .max(10),
          })
          .parse(body);
        for (const { ReceiptHandle } of Entries) queue.delete(ReceiptHandle);
        return { Successful: Entries.map(({ Id }) => ({ Id })), Failed: [] };
      },
    },
    ChangeMessageVisibility: {
      permission: 'ChangeMessageVisibility',
      perform(queue, body) {
        const request = z.object({ ReceiptHandle: z.string(), VisibilityTimeout: seconds.max(43_200) }).parse(body);
        if (!queue.changeVisibility(request.ReceiptHandle, request.VisibilityTimeout * 1000)) {
          throw new AwsError('ReceiptHandleIsInvalid', 'The input receipt handle is invalid.');
        }
        return {};
      },
    },
    GetQueueAttributes: {
      permission: 'GetQueueAttributes',
      perform({ counts, settings }) {
        return {
          Attributes: {
            ApproximateNumberOfMessages: String(counts.visible),
            ApproximateNumberOfMessagesNotVisible: String(counts.inFlight),
            ApproximateNumberOfMessagesDelayed: String(counts.delayed),
            QueueArn: queueArn(settings.region, settings.name),
            VisibilityTimeout: String(settings.visibilityMs / 1000),
          },
        };
      },
    },
    PurgeQueue: {
      permission: 'PurgeQueue',
      perform(queue) {
        queue.purge();
        return {};
      },
    },
  };

const named = z.object({ QueueName: z.string() });
const addressed = z.object({ QueueUrl: z.string() });

/** Simple Queue Service, with its JSON protocol. */
export const sqs = (identity: Identity, queues: Queues, urlOf: (name: string) => string): EndpointService => ({
  service: 'sqs',
  async handle({ action, body, caller, region }) {
    const queueOf = (name: string, permission: string): Queue => {
      const arn = queueArn(region, name);
      authorize(identity, caller, `sqs:${permission}`, arn, { 'aws:RequestedRegion': region });
      const queue = queues.get(arn);
      if (!queue) throw new AwsError('QueueDoesNotExist', 'The specified queue does not exist.');
      return queue;
    };
    if (action === 'GetQueueUrl') {
      const { QueueName } = checked(() => named.parse(body));
      queueOf(QueueName, action);
      return { status: 200, body: { QueueUrl: urlOf(QueueName) } };
    }
    const found = Object.hasOwn(actions, action) ? actions[action] : undefined;
    if (!found) throw new AwsError('UnknownOperationException', `${action} is not supported on this machine.`);
    const { QueueUrl } = checked(() => addressed.parse(body));
    const queue = queueOf(QueueUrl.split('/').at(-1) ?? '', found.permission);
    return { status: 200, body: await checked(() => found.perform(queue, body)) };
  },
});

function checked<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof z.ZodError) throw new AwsError('InvalidParameterValueException', z.prettifyError(error));
    throw error;
  }
}

function sent(queue: Queue, request: Omit<z.output<typeof entry>, 'Id'>) {
  const { MessageBody, DelaySeconds, MessageAttributes } = request;
  const delayMs = DelaySeconds === undefined ? undefined : DelaySeconds * 1000;
  const { id } = queue.send(MessageBody, MessageAttributes, delayMs);
  return { MessageId: id, MD5OfMessageBody: md5(MessageBody) };
}

const received = ({ id, receipt = '', body, attributes, sentAt, receives, firstReceivedAt }: Message): Json => ({
  MessageId: id,
  ReceiptHandle: receipt,
  Body: body,
  MD5OfBody: md5(body),
  Attributes: {
    SentTimestamp: String(sentAt),
    ApproximateReceiveCount: String(receives),
    ApproximateFirstReceiveTimestamp: String(firstReceivedAt ?? sentAt),
  },
  ...(Object.keys(attributes).length > 0 && { MessageAttributes: attributes as Json }),
});

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');
