import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { EventSources } from '../functions/event-sources.ts';
import { fullArn } from './lambda-permission.ts';
import { readProperties } from './read-properties.ts';

const sourceProperties = z.object({
  EventSourceArn: z.string().regex(/:sqs:|:table\/[^/]+\/stream\//, 'Only queues and streams of tables are supported'),
  FunctionName: z.string(),
  BatchSize: z.coerce.number().int().min(1).max(10_000).optional(),
  Enabled: z.union([z.boolean(), z.stringbool()]).default(true),
  FunctionResponseTypes: z.array(z.string()).default([]),
  StartingPosition: z.enum(['TRIM_HORIZON', 'LATEST']).optional(),
  BisectBatchOnFunctionError: z.union([z.boolean(), z.stringbool()]).default(false),
  MaximumRetryAttempts: z.coerce.number().int().min(-1).max(10_000).default(-1),
  DestinationConfig: z.object({ OnFailure: z.object({ Destination: z.string() }).optional() }).default({}),
});

/** `AWS::Lambda::EventSourceMapping`: a stream or a queue that is read for a function. */
export function eventSourceMapping(sources: EventSources): ResourceHandler {
  const start = async ({ stack, physicalId, properties }: ResourceRequest) => {
    const mapping = readProperties(sourceProperties, properties);
    if (!mapping.Enabled) return sources.stop(physicalId);
    await sources.start({
      id: physicalId,
      region: stack.region,
      source: mapping.EventSourceArn,
      target: fullArn(mapping.FunctionName, stack),
      batchSize: mapping.BatchSize ?? (mapping.EventSourceArn.includes(':sqs:') ? 10 : 100),
      bisects: mapping.BisectBatchOnFunctionError,
      retries: mapping.MaximumRetryAttempts < 0 ? undefined : mapping.MaximumRetryAttempts,
      onFailure: mapping.DestinationConfig.OnFailure?.Destination,
      fromStart: mapping.StartingPosition === 'TRIM_HORIZON',
      reportsFailures: mapping.FunctionResponseTypes.includes('ReportBatchItemFailures'),
    });
  };
  const put = async (request: ResourceRequest) => {
    await start(request);
    return { attributes: { Id: request.physicalId } };
  };
  return {
    immutable: ['EventSourceArn'],
    check: ({ FilterCriteria }) =>
      FilterCriteria === undefined ? undefined : 'Filters of event sources are not supported',
    physicalId: () => randomUUID(),
    create: put,
    update: put,
    // Not `restore`: functions and tables must be there.
    start: (request) => void start(request).catch(() => {}),
    remove: async ({ physicalId }) => sources.remove(physicalId),
  };
}
