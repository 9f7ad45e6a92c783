import { DescribeTasksCommand, type ECSClient, paginateListTasks, type Task } from '@aws-sdk/client-ecs';
import { callAws } from '../../aws/failure.ts';
import type { Surroundings } from './surroundings.ts';

/** The most that one request may ask for. */
const mostDescribed = 100;

const familyOf = (taskDefinition: string): string => taskDefinition.replace(/^.*\//, '').replace(/:\d+$/, '');

/** The task that was started by `startedBy`: also one that has stopped, as long as ECS knows it, about an hour. */
export async function findTask(
  ecs: ECSClient,
  { cluster, taskDefinition }: Surroundings,
  startedBy: string,
): Promise<string | undefined> {
  const [running] = await taskArns(ecs, { cluster, startedBy });
  if (running) return running;
  // ECS accepts no other filter beside startedBy.
  const stopped = await taskArns(ecs, { cluster, family: familyOf(taskDefinition), desiredStatus: 'STOPPED' });
  for (let from = 0; from < stopped.length; from += mostDescribed) {
    const tasks = await describeTasks(ecs, cluster, stopped.slice(from, from + mostDescribed));
    const found = tasks.find((task) => task.startedBy === startedBy);
    if (found?.taskArn) return found.taskArn;
  }
  return undefined;
}

type Filter = { cluster: string; startedBy: string } | { cluster: string; family: string; desiredStatus: 'STOPPED' };

async function taskArns(client: ECSClient, filter: Filter): Promise<string[]> {
  const arns: string[] = [];
  await callAws('ECS', async () => {
    for await (const page of paginateListTasks({ client }, filter)) arns.push(...(page.taskArns ?? []));
  });
  return arns;
}

export async function describeTasks(ecs: ECSClient, cluster: string, tasks: string[]): Promise<Task[]> {
  const command = new DescribeTasksCommand({ cluster, tasks });
  return (await callAws('ECS', () => ecs.send(command))).tasks ?? [];
}
