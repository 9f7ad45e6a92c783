import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { type Queues, queueArn } from '../queues/queues.ts';
import type { StackIdentity } from '../template/scope.ts';
import { generatedName } from './names.ts';
import { readProperties } from './read-properties.ts';

const queueProperties = z.object({
  VisibilityTimeout: z.coerce.number().min(0).max(43_200).default(30),
  DelaySeconds: z.coerce.number().min(0).max(900).default(0),
  MessageRetentionPeriod: z.coerce.number().min(60).max(1_209_600).default(345_600),
  RedrivePolicy: z
    .object({ deadLetterTargetArn: z.string(), maxReceiveCount: z.coerce.number().int().min(1) })
    .optional(),
});

/** `AWS::SQS::Queue`: a folder of messages. */
export function queue(queues: Queues, urlOf: (name: string) => string): ResourceHandler {
  const put = async ({ stack, physicalId, properties }: ResourceRequest) => {
    const { RedrivePolicy, ...rest } = readProperties(queueProperties, properties);
    const name = nameOf(physicalId);
    queues.set({
      region: stack.region,
      name,
      visibilityMs: rest.VisibilityTimeout * 1000,
      delayMs: rest.DelaySeconds * 1000,
      keptMs: rest.MessageRetentionPeriod * 1000,
      redrive: RedrivePolicy && {
        deadLetters: RedrivePolicy.deadLetterTargetArn,
        maxReceives: RedrivePolicy.maxReceiveCount,
      },
    });
    return { attributes: attributesOf(stack, physicalId) };
  };
  return {
    immutable: ['QueueName', 'FifoQueue'],
    check: ({ FifoQueue }) => (String(FifoQueue) === 'true' ? 'FIFO queues are not supported' : undefined),
    physicalId: ({ properties, ...named }) => urlOf(String(properties.QueueName ?? generatedName(named).slice(-80))),
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ stack, physicalId }) => queues.remove(stack.region, nameOf(physicalId)),
  };
}

const nameOf = (url: string): string => url.split('/').at(-1) ?? '';

const attributesOf = ({ region }: StackIdentity, url: string) => ({
  Arn: queueArn(region, nameOf(url)),
  QueueName: nameOf(url),
  QueueUrl: url,
});
