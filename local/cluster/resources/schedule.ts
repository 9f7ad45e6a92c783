import { cronOf } from '@console/core/schedules/cron';
import { nextRun } from '@console/core/schedules/next-run';
import { z } from 'zod';
import type { ResourceHandler, ResourceRequest } from '../engine/handler.ts';
import type { ScheduleDefinition, Schedules } from '../schedules/schedules.ts';
import type { Container } from '../tasks/container.ts';
import { arn, generatedName } from './names.ts';

const defaultTimeoutMinutes = 60;

const overrides = z.object({
  containerOverrides: z.array(z.object({ name: z.string(), command: z.array(z.string()).min(1) })).length(1),
});

const scheduleProperties = z.object({
  Description: z.string().optional(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  Target: z.object({
    EcsParameters: z.object({
      TaskDefinitionArn: z.string(),
      Tags: z.array(z.object({ Key: z.string(), Value: z.string() })).default([]),
    }),
    Input: z
      .string()
      .transform((text) => JSON.parse(text))
      .pipe(overrides),
  }),
});

/** `AWS::Scheduler::Schedule`: a timer that starts tasks with a command of their own. */
export function schedule(schedules: Schedules, known: ReadonlyMap<string, Container>): ResourceHandler {
  const definitionOf = ({ stack, logicalId, properties }: ResourceRequest): ScheduleDefinition => {
    const parsed = scheduleProperties.safeParse(properties);
    if (!parsed.success) throw new Error(z.prettifyError(parsed.error));
    const { Description, ScheduleExpression, ScheduleExpressionTimezone: timeZone, State, Target } = parsed.data;
    const { TaskDefinitionArn, Tags } = Target.EcsParameters;
    const container = known.get(TaskDefinitionArn);
    if (!container) throw new Error(`There is no task definition ${TaskDefinitionArn}`);
    const cron = cronOf(ScheduleExpression);
    nextRun({ cron, timeZone }, new Date());
    const minutes = Tags.find(({ Key }) => Key === 'deployment-console.timeoutMinutes')?.Value;
    return {
      stack: { region: stack.region, name: stack.name },
      name: Description ?? logicalId,
      cron,
      timeZone,
      enabled: State === 'ENABLED',
      container: { ...container, command: Target.Input.containerOverrides[0]?.command },
      timeoutMs: Number(minutes ?? defaultTimeoutMinutes) * 60_000,
    };
  };
  const put = async (request: ResourceRequest) => {
    schedules.set(request.physicalId, definitionOf(request));
    return { attributes: { Arn: arn('scheduler', request.stack, `schedule/default/${request.physicalId}`) } };
  };
  return {
    immutable: ['Name', 'GroupName'],
    physicalId: ({ properties, ...named }) => String(properties.Name ?? generatedName(named).slice(0, 64)),
    create: put,
    update: put,
    start: (request) => schedules.set(request.physicalId, definitionOf(request)),
    remove: ({ physicalId }) => schedules.remove(physicalId),
  };
}
