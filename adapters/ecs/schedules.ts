import { GetTemplateCommand } from '@aws-sdk/client-cloudformation';
import type { Schedule } from '@console/core/contract/schedule';
import type { FleetTarget } from '@console/core/ports/fleet';
import { cronOf } from '@console/core/schedules/cron';
import { nextRun } from '@console/core/schedules/next-run';
import { z } from 'zod';
import { callAws } from '../aws/failure.ts';
import { isAbsence } from '../cloudformation/read-stack.ts';
import type { FleetClients } from './clients.ts';

const template = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.unknown().optional() })),
});
const properties = z.object({
  Description: z.string(),
  ScheduleExpression: z.string(),
  ScheduleExpressionTimezone: z.string().default('UTC'),
});

/** The schedules that the template of a stack has. ECS keeps too little of ended tasks to tell of their last runs. */
export async function schedulesOf(
  { cloudFormation }: FleetClients,
  { stack }: FleetTarget,
  now: number,
): Promise<Schedule[]> {
  const command = new GetTemplateCommand({ StackName: stack, TemplateStage: 'Processed' });
  const { TemplateBody } = await callAws('CloudFormation', () => cloudFormation.send(command)).catch(
    (error: unknown) => {
      if (isAbsence(error)) return { TemplateBody: undefined };
      throw error;
    },
  );
  if (TemplateBody === undefined) return [];
  return Object.values(template.parse(JSON.parse(TemplateBody)).Resources)
    .filter(({ Type }) => Type === 'AWS::Scheduler::Schedule')
    .map(({ Properties }) => scheduleOf(properties.parse(Properties), now))
    .toSorted((one, other) => one.name.localeCompare(other.name));
}

function scheduleOf(
  { Description: name, ScheduleExpression, ScheduleExpressionTimezone: timeZone }: z.output<typeof properties>,
  now: number,
): Schedule {
  const cron = cronOf(ScheduleExpression);
  const next = nextRun({ cron, timeZone }, new Date(now));
  return { name, cron, timeZone, lastRun: null, nextRun: next?.toISOString() ?? null };
}
