import { DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs';
import { callAws } from '../../aws/failure.ts';
import type { FleetClients } from '../clients.ts';
import type { Parts } from './parts.ts';
import { lastEventsOf, linesOf } from './task-output.ts';

/** Of the tasks that one deployment starts, so many are read, the newest: it mostly ends after fewer. */
const mostTasks = 20;
const linesOfTask = 5_000;

/** What the tasks that were created since then have written, oldest first. */
export async function applicationLog(
  clients: Pick<FleetClients, 'ecs' | 'logs'>,
  { cluster, service, logGroup }: Parts,
  since: Date,
): Promise<string[]> {
  if (!logGroup) return [];
  const { ecs } = clients;
  const listed = await Promise.all(
    (['STOPPED', 'RUNNING'] as const).map((desiredStatus) =>
      callAws('ECS', () => ecs.send(new ListTasksCommand({ cluster, serviceName: service, desiredStatus }))),
    ),
  );
  const arns = listed.flatMap(({ taskArns = [] }) => taskArns).slice(0, 100);
  if (arns.length === 0) return [];
  const { tasks = [] } = await callAws('ECS', () => ecs.send(new DescribeTasksCommand({ cluster, tasks: arns })));
  const streams = tasks
    .filter(({ createdAt }) => createdAt && createdAt >= since)
    .sort((one, other) => (other.createdAt?.getTime() ?? 0) - (one.createdAt?.getTime() ?? 0))
    .slice(0, mostTasks)
    .flatMap(({ taskArn = '', containers = [] }) =>
      containers.map(({ name = '' }) => ({
        logGroupName: logGroup,
        container: name,
        task: taskArn.split('/').at(-1) ?? '',
      })),
    );
  const events = await Promise.all(streams.map((stream) => lastEventsOf(clients, stream, linesOfTask)));
  return linesOf(events.flat().sort((one, other) => (one.timestamp ?? 0) - (other.timestamp ?? 0)));
}
