import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { AwsError } from '../../aws/testing/aws-error.ts';
import type { Actions } from '../../aws/testing/aws-server.ts';
import type { LogService } from '../../aws/testing/log-service.ts';

const account = 'arn:aws:ecs:eu-central-1:222222222222:';
export const clusterName = 'console-region-Cluster';
export const logGroup = 'customer-acme-Logs';
export const taskDefinition = `${account}task-definition/customer-acme:7`;
export const upgradeTaskDefinition = `${account}task-definition/customer-acme-upgrade:1`;

export const erasureTaskDefinition = `${account}task-definition/customer-acme_erasure:1`;

const runTask = z.object({
  cluster: z.literal(clusterName),
  taskDefinition: z.enum([taskDefinition, upgradeTaskDefinition, erasureTaskDefinition]),
  launchType: z.literal('FARGATE'),
  startedBy: z.string().regex(/^[\w/-]{1,36}$/),
  clientToken: z.string().regex(/^[!-~]{1,64}$/),
  networkConfiguration: z.object({
    awsvpcConfiguration: z.object({
      subnets: z.array(z.string().startsWith('subnet-')).min(1).max(16),
      securityGroups: z.array(z.string().startsWith('sg-')).min(1).max(5),
      assignPublicIp: z.literal('DISABLED'),
    }),
  }),
  overrides: z
    .object({ containerOverrides: z.array(z.object({ name: z.enum(['app', 'files']), command: z.array(z.string()) })) })
    .optional(),
});
type RunTask = z.output<typeof runTask>;

interface Container {
  name: string;
  exitCode?: number;
  reason?: string;
}

/** A task that a test starts and ends itself. */
export interface OneOffTask {
  taskArn: string;
  request: RunTask;
  lastStatus: string;
  desiredStatus: string;
  createdAt: number;
  startedAt?: number;
  stopCode?: string;
  stoppedReason?: string;
  containers: Container[];
}

type OnRun = (task: OneOffTask, control: TaskControl) => void;
export interface TaskControl {
  start(): void;
  print(...lines: string[]): void;
  exit(code: number, container?: Partial<Container>): void;
  fail(stopCode: string, stoppedReason: string, containers?: Container[]): void;
}

/** ECS, as far as tasks of their own are concerned. It refuses what ECS refuses. */
export function createTaskService(logs: LogService) {
  const tasks: OneOffTask[] = [];
  const behaviour: { onRun: OnRun; onStop: OnRun; refusal?: AwsError | { reason: string; detail?: string } } = {
    onRun: (_, { start }) => start(),
    onStop: (_, { fail }) => fail('UserInitiated', 'Task stopped by a request'),
  };
  const seconds = () => Date.now() / 1000;
  const stop = (task: OneOffTask, change: Partial<OneOffTask>) =>
    Object.assign(task, { lastStatus: 'STOPPED', desiredStatus: 'STOPPED', ...change });

  const controlOf = (task: OneOffTask): TaskControl => ({
    start: () => void Object.assign(task, { lastStatus: 'RUNNING', startedAt: seconds() }),
    print: (...lines) =>
      logs.put(
        logGroup,
        `app/app/${task.taskArn.split('/').at(-1)}`,
        lines.map((message) => ({ timestamp: Date.now(), message })),
      ),
    exit: (exitCode, container = {}) =>
      void stop(task, {
        stopCode: 'EssentialContainerExited',
        stoppedReason: 'Essential container in task exited',
        containers: [{ name: 'app', exitCode, ...container }],
      }),
    fail: (stopCode, stoppedReason, containers = task.containers) =>
      void stop(task, { stopCode, stoppedReason, containers }),
  });

  const actions: Actions = {
    RunTask(input) {
      const parsed = runTask.safeParse(input);
      if (!parsed.success) throw new AwsError('InvalidParameterException', z.prettifyError(parsed.error));
      // How long ECS remembers the token of a task that has stopped is not to be relied on.
      const same = tasks.find(
        ({ request, lastStatus }) => lastStatus !== 'STOPPED' && request.clientToken === parsed.data.clientToken,
      );
      if (same) return { tasks: [described(same)], failures: [] };
      const { refusal } = behaviour;
      if (refusal instanceof AwsError) throw refusal;
      if (refusal) return { tasks: [], failures: [refusal] };
      const task: OneOffTask = {
        taskArn: `${account}task/${clusterName}/${randomUUID().replaceAll('-', '')}`,
        request: parsed.data,
        lastStatus: 'PROVISIONING',
        desiredStatus: 'RUNNING',
        createdAt: seconds(),
        containers: [{ name: 'app' }],
      };
      tasks.push(task);
      behaviour.onRun(task, controlOf(task));
      return { tasks: [described(task)], failures: [] };
    },
    ListTasks({ cluster, startedBy, family, desiredStatus }) {
      if (cluster !== clusterName) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
      if (startedBy !== undefined && (family !== undefined || desiredStatus !== undefined)) {
        throw new AwsError('InvalidParameterException', 'startedBy must be the only filter.');
      }
      const wanted = tasks.filter(
        (task) =>
          task.desiredStatus === (desiredStatus ?? 'RUNNING') &&
          (startedBy === undefined || task.request.startedBy === startedBy) &&
          (family === undefined || task.request.taskDefinition.includes(`/${family}:`)),
      );
      return { taskArns: wanted.map(({ taskArn }) => taskArn) };
    },
    DescribeTasks({ cluster, tasks: wanted }) {
      if (cluster !== clusterName) throw new AwsError('ClusterNotFoundException', 'Cluster not found.');
      const arns = wanted as string[];
      if (arns.length > 100) throw new AwsError('InvalidParameterException', 'Too many tasks.');
      return { tasks: tasks.filter(({ taskArn }) => arns.includes(taskArn)).map(described), failures: [] };
    },
    StopTask({ task: arn }) {
      const task = tasks.find(({ taskArn }) => taskArn === arn);
      if (!task) throw new AwsError('InvalidParameterException', 'The referenced task was not found.');
      task.desiredStatus = 'STOPPED';
      behaviour.onStop(task, controlOf(task));
      return { task: described(task) };
    },
  };
  return { actions, tasks, behaviour, controlOf };
}

const described = ({ request, ...task }: OneOffTask) => ({
  ...task,
  startedBy: request.startedBy,
  taskDefinitionArn: request.taskDefinition,
  memory: '512',
  cpu: '256',
});
