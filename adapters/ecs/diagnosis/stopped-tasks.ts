import { DescribeTasksCommand, ListTasksCommand, type Task } from '@aws-sdk/client-ecs';
import type { StoppedTask } from '@console/core/ports/diagnosis';
import { callAws } from '../../aws/failure.ts';
import type { FleetClients } from '../clients.ts';
import type { Parts } from './parts.ts';
import { lastEventsOf, linesOf } from './task-output.ts';

/** So many tell what there is to know: tasks of one deployment mostly fail in the same way. */
const mostTasks = 3;
const mostLines = 20;

/** Tasks that ECS replaces or no longer needs have not failed. */
const scaling = /^Scaling activity initiated by/;

/** The tasks of the service that were created since then and have failed. ECS keeps stopped tasks for about an hour. */
export async function stoppedTasks(clients: FleetClients, parts: Parts, since: Date): Promise<StoppedTask[]> {
  const { cluster, service } = parts;
  const { ecs } = clients;
  const list = new ListTasksCommand({ cluster, serviceName: service, desiredStatus: 'STOPPED' });
  const { taskArns = [] } = await callAws('ECS', () => ecs.send(list));
  if (taskArns.length === 0) return [];
  const describe = new DescribeTasksCommand({ cluster, tasks: taskArns });
  const { tasks = [] } = await callAws('ECS', () => ecs.send(describe));
  const failed = tasks
    .filter(({ createdAt, stoppedReason = '' }) => createdAt && createdAt >= since && !scaling.test(stoppedReason))
    .sort((one, other) => timeOf(other) - timeOf(one))
    .slice(0, mostTasks);
  return Promise.all(failed.map((task) => stoppedTask(clients, parts, task)));
}

/** A task is in `STOPPED` some seconds after it was stopped. */
const timeOf = ({ stoppedAt, stoppingAt, createdAt }: Task) => (stoppedAt ?? stoppingAt ?? createdAt)?.getTime() ?? 0;

async function stoppedTask(
  clients: FleetClients,
  { logGroup: logGroupName, logPrefix }: Parts,
  task: Task,
): Promise<StoppedTask> {
  const id = task.taskArn?.split('/').at(-1) ?? '';
  const [container] = task.containers ?? [];
  const output = logGroupName &&
    container?.name && { logGroupName, container: container.name, task: id, ...(logPrefix && { prefix: logPrefix }) };
  return {
    id,
    stoppedAt: new Date(timeOf(task)).toISOString(),
    reason: task.stoppedReason ?? '',
    exitCode: container?.exitCode,
    containerReason: container?.reason,
    lastLines: output ? linesOf(await lastEventsOf(clients, output, mostLines)) : [],
  };
}
