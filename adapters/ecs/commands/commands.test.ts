import type { Command, Commands } from '@console/core/ports/commands';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AwsError } from '../../aws/testing/aws-error.ts';
import { type AwsServer, startAwsServer } from '../../aws/testing/aws-server.ts';
import { createLogService } from '../../aws/testing/log-service.ts';
import {
  clusterName,
  createTaskService,
  erasureTaskDefinition,
  logGroup,
  taskDefinition,
  upgradeTaskDefinition,
} from '../testing/task-service.ts';
import { createEcsCommands } from './commands.ts';
import { startedByOf } from './start-task.ts';

const customerOutputs = {
  ClusterName: clusterName,
  LogGroupName: logGroup,
  SecurityGroupId: 'sg-1',
  TaskDefinitionArn: taskDefinition,
};
const pace = { pollMs: 5, logDelayMs: 40, startMs: 400, stopMs: 400 };
const command: Command = {
  stack: { region: 'eu-central-1', name: 'customer-acme' },
  command: ['node', 'setup.js'],
  name: 'setup',
  timeoutSeconds: 60,
  key: '01JDPB5W3Y3Q4Q9J6T8X2V7ZKM-1-setup-0',
};

let server: AwsServer;
let service: ReturnType<typeof createTaskService>;
let outputs: Record<string, Record<string, string>>;
let commands: Commands;
let lines: string[];
beforeEach(async () => {
  const logs = createLogService();
  logs.createGroup(logGroup);
  service = createTaskService(logs);
  outputs = { 'customer-acme': customerOutputs, 'console-region': { PrivateSubnetIds: 'subnet-1,subnet-2' } };
  const cloudFormation = {
    actions: {
      DescribeStacks({ StackName: name }: Record<string, unknown>) {
        const found = outputs[String(name)];
        if (!found) throw new AwsError('ValidationError', `Stack with id ${name} does not exist`);
        const Outputs = Object.entries(found).map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue }));
        return { Stacks: [{ StackStatus: 'UPDATE_COMPLETE', Outputs }] };
      },
    },
  };
  server = await startAwsServer(service, logs, cloudFormation);
  process.env.AWS_ENDPOINT_URL = server.endpoint;
  commands = createEcsCommands({ credentials: async () => ({ accessKeyId: 'a', secretAccessKey: 's' }), pace });
  lines = [];
});
afterEach(() => server.close());

const run = (change: Partial<Command> = {}, signal: AbortSignal = new AbortController().signal) =>
  commands.run({ ...command, ...change }, (line) => lines.push(line), signal);

describe('a command on ECS', () => {
  it("runs as a task of the application's task definition, in the private subnets, and tells its exit code", async () => {
    service.behaviour.onRun = (_, { start, print, exit }) => {
      start();
      print('creating tables');
      print('done\n');
      exit(3);
    };
    expect(await run()).toEqual({ exitCode: 3 });
    expect(lines).toEqual(['creating tables', 'done']);
    expect(service.tasks).toHaveLength(1);
    expect(service.tasks[0]?.request).toMatchObject({
      taskDefinition,
      networkConfiguration: {
        awsvpcConfiguration: { subnets: ['subnet-1', 'subnet-2'], securityGroups: ['sg-1'] },
      },
      overrides: { containerOverrides: [{ name: 'app', command: ['node', 'setup.js'] }] },
    });
  });

  it('runs with the definition that is to take over', async () => {
    outputs['customer-acme'] = { ...customerOutputs, UpgradeTaskDefinitionArn: upgradeTaskDefinition };
    service.behaviour.onRun = (_, { exit }) => exit(0);
    expect(await run({ task: 'upgrade' })).toEqual({ exitCode: 0 });
    expect(service.tasks[0]?.request.taskDefinition).toBe(upgradeTaskDefinition);
  });

  it('runs as the task that deletes files, with its own command', async () => {
    outputs['customer-acme'] = { ...customerOutputs, ErasureTaskDefinitionArn: erasureTaskDefinition };
    service.behaviour.onRun = (_, { exit }) => exit(0);
    expect(await run({ task: 'erasure', command: [] })).toEqual({ exitCode: 0 });
    expect(service.tasks[0]?.request).toMatchObject({ taskDefinition: erasureTaskDefinition });
    expect(service.tasks[0]?.request.overrides).toBeUndefined();
  });

  it('passes on lines while the task runs, and the last ones that reach the log after its end', async () => {
    let ended = false;
    service.behaviour.onRun = (_, { start, print, exit }) => {
      start();
      print('first');
      const waiting = setInterval(() => {
        if (!lines.includes('first')) return;
        clearInterval(waiting);
        ended = true;
        exit(0);
        setTimeout(() => print('last'), 15);
      }, 2);
    };
    expect(await run()).toEqual({ exitCode: 0 });
    expect(ended).toBe(true);
    expect(lines).toEqual(['first', 'last']);
  });

  it.each([
    ['still runs', (end: () => void) => setTimeout(end, 20)],
    ['has stopped', (end: () => void) => end()],
  ])('is followed by a second call with the same key when it %s', async (_, later) => {
    service.behaviour.onRun = (_task, { start, print, exit }) => {
      start();
      print('once');
      later(() => exit(5));
    };
    const first = run();
    await expect.poll(() => service.tasks.length).toBe(1);
    expect(await run()).toEqual({ exitCode: 5 });
    expect(await first).toEqual({ exitCode: 5 });
    expect(service.tasks).toHaveLength(1);
    expect(lines).toEqual(['once', 'once']);
  });

  it('is another one with another key', async () => {
    service.behaviour.onRun = (_, { exit }) => exit(0);
    await run();
    await run({ key: 'another' });
    expect(service.tasks).toHaveLength(2);
  });

  it('is stopped when it takes longer than it may', async () => {
    expect(await run({ timeoutSeconds: 0.05 })).toEqual({
      reason: 'It took longer than 0.05 seconds and was stopped.',
    });
    expect(service.tasks[0]?.lastStatus).toBe('STOPPED');
  });

  it('is stopped when it is cancelled', async () => {
    const cancel = new AbortController();
    const running = run({}, cancel.signal);
    await expect.poll(() => service.tasks.length).toBe(1);
    cancel.abort();
    expect(await running).toEqual({ reason: 'It was stopped.' });
    expect(service.tasks[0]?.lastStatus).toBe('STOPPED');
  });

  it('has the exit code of a command that ended just before it was stopped', async () => {
    service.behaviour.onStop = (_, { exit }) => exit(0);
    expect(await run({ timeoutSeconds: 0.02 })).toEqual({ exitCode: 0 });
  });

  it('says so when ECS does not stop it', async () => {
    service.behaviour.onStop = () => {};
    const cancel = new AbortController();
    const running = run({}, cancel.signal);
    await expect.poll(() => service.tasks.length).toBe(1);
    cancel.abort();
    expect(await running).toEqual({ reason: 'It was stopped. ECS has not stopped it yet.' });
  });

  it('starts nothing once it is cancelled', async () => {
    expect(await run({}, AbortSignal.abort())).toEqual({ reason: 'It was stopped.' });
    expect(service.tasks).toEqual([]);
  });
});

describe('a command that cannot run', () => {
  it.each([
    [
      'its image cannot be pulled',
      'TaskFailedToStart',
      'CannotPullContainerError: pull image manifest has been retried 1 time(s): not found',
      [{ name: 'app' }],
      'No task was started: CannotPullContainerError: pull image manifest has been retried 1 time(s): not found.',
    ],
    [
      'a secret cannot be read',
      'TaskFailedToStart',
      'ResourceInitializationError: unable to pull secrets or registry auth',
      [{ name: 'app' }],
      'No task was started: ResourceInitializationError: unable to pull secrets or registry auth.',
    ],
    [
      'its program is not in the image',
      'TaskFailedToStart',
      'Task failed to start',
      [{ name: 'app', reason: 'CannotStartContainerError: exec: "odoo": executable file not found in $PATH' }],
      'No task was started: Task failed to start; CannotStartContainerError: exec: "odoo": executable file not found in $PATH.',
    ],
    [
      'a container that it waits for fails',
      'EssentialContainerExited',
      'Essential container in task exited',
      [{ name: 'app' }, { name: 'files', exitCode: 1 }],
      'No task was started: Essential container in task exited; the container files ended with exit code 1.',
    ],
    [
      'AWS ends it',
      'TerminationNotice',
      'Fargate retires the task',
      [{ name: 'app', exitCode: 143 }],
      'The task was stopped (TerminationNotice): Fargate retires the task.',
    ],
    [
      'somebody stops it',
      'UserInitiated',
      'Stopped in the console of AWS',
      [{ name: 'app', exitCode: 137 }],
      'The task was stopped from outside: Stopped in the console of AWS.',
    ],
  ])('tells that %s', async (_, stopCode, stoppedReason, containers, reason) => {
    service.behaviour.onRun = (_task, { fail }) => fail(stopCode, stoppedReason, containers);
    expect(await run()).toEqual({ reason });
  });

  it('tells that it needed too much memory, which an exit code alone would not', async () => {
    const oom = 'OutOfMemoryError: Container killed due to memory usage';
    service.behaviour.onRun = (_, { exit }) => exit(137, { reason: oom });
    expect(await run()).toEqual({
      reason: 'It was stopped because it needed more memory than the 512 MiB of its task.',
    });
  });

  it.each([
    [{ reason: 'RESOURCE:FARGATE' }, 'No task was started: RESOURCE:FARGATE.'],
    [
      new AwsError('ServerException', 'Capacity is unavailable at this time. Please try again later.', 400),
      'No task was started: Capacity is unavailable at this time. Please try again later.',
    ],
    [
      new AwsError('ClientException', "You've reached the limit on the number of vCPUs you can run concurrently"),
      "No task was started: You've reached the limit on the number of vCPUs you can run concurrently.",
    ],
  ])('tells what ECS refuses: %j', async (refusal, reason) => {
    service.behaviour.refusal = refusal;
    expect(await run()).toEqual({ reason });
  });

  it('tells what the stacks lack', async () => {
    outputs = { 'customer-acme': { ...customerOutputs, SecurityGroupId: '' } };
    expect(await run({ task: 'upgrade' })).toEqual({
      reason:
        'No task can be started: the stack customer-acme has no output UpgradeTaskDefinitionArn, the stack customer-acme has no output SecurityGroupId, the stack console-region has no output PrivateSubnetIds. Deploy the customer and its region again.',
    });
    outputs = {};
    expect(await run()).toEqual({ reason: 'There is no stack customer-acme in eu-central-1.' });
  });

  it('is given up when ECS does not start it, or forgets it', async () => {
    service.behaviour.onRun = () => {};
    expect(await run()).toEqual({ reason: 'It did not start within 0.4 seconds.' });
    service.behaviour.onRun = () => service.tasks.splice(0);
    expect(await run({ key: 'forgotten' })).toEqual({ reason: 'ECS no longer knows the task.' });
  });

  it('fails when the role may not run it', async () => {
    service.behaviour.refusal = new AwsError('AccessDeniedException', 'not authorized to perform: ecs:RunTask');
    await expect(run()).rejects.toMatchObject({ code: 'access-denied' });
  });
});

it.each([
  ['01JDPB5W3Y3Q4Q9J6T8X2V7ZKM-1', '01JDPB5W3Y3Q4Q9J6T8X2V7ZKM-1'],
  ['a key: with signs', expect.stringMatching(/^[0-9a-f]{36}$/)],
  ['x'.repeat(37), expect.stringMatching(/^[0-9a-f]{36}$/)],
])('the key %s is text that ECS accepts', (key, startedBy) => {
  expect(startedByOf(key)).toEqual(startedBy);
});
