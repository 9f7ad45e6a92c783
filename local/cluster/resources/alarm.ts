import { z } from 'zod';
import { alarmDefinition } from '../alarms/alarm-definition.ts';
import type { Alarms } from '../alarms/alarms.ts';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import { arn, generatedName } from './names.ts';

/** `AWS::CloudWatch::Alarm`: evaluated on the metrics of this machine; one on an expression is only recorded. */
export function alarm(alarms: Alarms): ResourceHandler {
  const put = async ({ stack, logicalId, physicalId, properties }: ResourceRequest) => {
    const attributes = { Arn: arn('cloudwatch', stack, `alarm:${physicalId}`) };
    // Only alarms on one metric and a plain statistic have data here.
    if (properties.Metrics !== undefined || properties.ExtendedStatistic !== undefined) {
      alarms.remove(physicalId);
      return { attributes };
    }
    const definition = alarmDefinition.safeParse(properties);
    if (!definition.success) throw new Error(z.prettifyError(definition.error));
    const { region, name } = stack;
    alarms.set(physicalId, { stack: { region, name }, logicalId, definition: definition.data }, Date.now());
    return { attributes };
  };
  return {
    immutable: ['AlarmName'],
    physicalId: ({ properties, ...named }) => String(properties.AlarmName ?? generatedName(named)),
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ physicalId }) => alarms.remove(physicalId),
  };
}
