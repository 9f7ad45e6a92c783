import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { Deliveries } from '../events/deliveries.ts';
import { busArn, type EventBuses } from '../events/event-buses.ts';
import { compilePattern } from '../events/pattern.ts';
import { fullArn } from './lambda-permission.ts';
import { arn, generatedName } from './names.ts';
import { readProperties } from './read-properties.ts';

/** `AWS::Events::EventBus`. */
export function eventBus(buses: EventBuses): ResourceHandler {
  const put = async ({ stack, physicalId }: ResourceRequest) => {
    buses.add(stack.region, physicalId);
    return { attributes: { Arn: busArn(stack.region, physicalId), Name: physicalId } };
  };
  return {
    immutable: ['Name'],
    physicalId: ({ properties }) => String(properties.Name),
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    remove: async ({ stack, physicalId }) => buses.remove(stack.region, physicalId),
  };
}

const target = z.object({
  Id: z.string(),
  Arn: z.string(),
  Input: z.string().optional(),
  DeadLetterConfig: z.object({ Arn: z.string() }).optional(),
  RetryPolicy: z.object({ MaximumRetryAttempts: z.coerce.number().int().min(0).max(185).optional() }).optional(),
});

const ruleProperties = z.object({
  EventBusName: z.string().default('default'),
  EventPattern: z.json().optional(),
  ScheduleExpression: z.string().optional(),
  State: z.string().default('ENABLED'),
  Targets: z.array(z.looseObject(target.shape)).default([]),
});

/** Other targets have no meaning here: their rules are only recorded. */
const isServed = ({ Arn }: { Arn: string }): boolean => /^arn:[\w-]+:(lambda|sqs):/.test(Arn);

/** `AWS::Events::Rule`: events of a bus for functions and queues. */
export function eventRule(buses: EventBuses): ResourceHandler {
  const put = async ({ stack, physicalId, properties }: ResourceRequest) => {
    const { EventBusName, EventPattern, ScheduleExpression, State, Targets } = readProperties(
      ruleProperties,
      properties,
    );
    const bus = EventBusName.split('event-bus/').at(-1) ?? 'default';
    const name = physicalId.split('|').at(-1) ?? physicalId;
    const ruleArn = arn('events', stack, bus === 'default' ? `rule/${name}` : `rule/${bus}/${name}`);
    const served = Targets.filter(isServed);
    if (served.length > 0 && ScheduleExpression !== undefined) {
      throw new Error('Schedules of rules are not supported: use AWS::Scheduler::Schedule');
    }
    for (const { Id, InputPath, InputTransformer } of served) {
      if (InputPath ?? InputTransformer)
        throw new Error(`The target ${Id} transforms its input, which is not supported`);
    }
    if (served.length > 0 && EventPattern !== undefined) {
      buses.rules.set(ruleArn, {
        arn: ruleArn,
        region: stack.region,
        bus,
        enabled: State !== 'DISABLED',
        matches: compilePattern(EventPattern),
        targets: served.map(({ Id, Arn, Input, DeadLetterConfig, RetryPolicy }) => ({
          id: Id,
          arn: Arn,
          input: Input,
          deadLetters: DeadLetterConfig?.Arn,
          mostRetries: RetryPolicy?.MaximumRetryAttempts,
        })),
      });
    } else buses.rules.delete(ruleArn);
    return { attributes: { Arn: ruleArn } };
  };
  return {
    immutable: ['Name', 'EventBusName'],
    physicalId: ({ properties: { Name, EventBusName }, ...named }) => {
      const name = String(Name ?? generatedName(named).slice(-64));
      return EventBusName === undefined || EventBusName === 'default'
        ? name
        : `${String(EventBusName).split('event-bus/').at(-1)}|${name}`;
    },
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    async remove({ stack, physicalId }) {
      for (const key of buses.rules.keys()) {
        if (key === arn('events', stack, `rule/${physicalId.replace('|', '/')}`)) buses.rules.delete(key);
      }
    },
  };
}

const invokeConfigProperties = z.object({
  FunctionName: z.string(),
  Qualifier: z.string(),
  MaximumRetryAttempts: z.coerce.number().int().min(0).max(2).optional(),
  DestinationConfig: z
    .object({
      OnFailure: z.object({ Destination: z.string() }).optional(),
      OnSuccess: z.object({ Destination: z.string() }).optional(),
    })
    .default({}),
});

/** `AWS::Lambda::EventInvokeConfig`: retries of a function with an event, and where the event goes then. */
export function eventInvokeConfig({ configs }: Deliveries): ResourceHandler {
  const targetOf = ({ stack, properties }: ResourceRequest) => {
    const { FunctionName, Qualifier } = readProperties(invokeConfigProperties, properties);
    const base = fullArn(FunctionName, stack);
    return Qualifier === '$LATEST' ? base : `${base}:${Qualifier}`;
  };
  const put = async (request: ResourceRequest) => {
    const { MaximumRetryAttempts, DestinationConfig } = readProperties(invokeConfigProperties, request.properties);
    const key = targetOf(request);
    configs.set(key, {
      ...configs.get(key),
      retries: MaximumRetryAttempts,
      onFailure: DestinationConfig.OnFailure?.Destination,
      onSuccess: DestinationConfig.OnSuccess?.Destination,
    });
    return {};
  };
  return {
    immutable: ['FunctionName', 'Qualifier'],
    physicalId: generatedName,
    create: put,
    update: put,
    restore: async (request) => void (await put(request)),
    async remove(request) {
      const { deadLetters } = configs.get(targetOf(request)) ?? {};
      configs.set(targetOf(request), { deadLetters });
    },
  };
}
