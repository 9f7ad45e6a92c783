import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { LogStore } from '../logs/log-store.ts';
import { arn, generatedName } from './names.ts';

/** `AWS::Logs::LogGroup`: a folder of files. */
export function logGroup(logs: LogStore): ResourceHandler {
  const attributes = async ({ stack, physicalId }: ResourceRequest) => ({
    attributes: { Arn: arn('logs', stack, `log-group:${physicalId}:*`) },
  });
  return {
    immutable: ['LogGroupName'],
    physicalId: ({ properties, ...named }) => String(properties.LogGroupName ?? generatedName(named)),
    create: attributes,
    update: attributes,
    remove: async ({ stack, physicalId }) => logs.remove(stack.region, physicalId, stack.name),
  };
}
