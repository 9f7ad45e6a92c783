import type { Diagnosis } from '@console/core/ports/diagnosis';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AwsServer, startAwsServer } from '../../aws/testing/aws-server.ts';
import { createLogService, type LogService } from '../../aws/testing/log-service.ts';
import {
  createClusterAccount,
  type EndedTask,
  type HostedApplication,
  logGroupOf,
} from '../testing/cluster-account.ts';
import { createEcsDiagnosis } from './diagnosis.ts';

const since = new Date('2026-11-20T10:00:00.000Z');
const at = (minute: number) => new Date(since.getTime() + minute * 60_000);
const stack = { region: 'eu-central-1', name: 'customer-acme' };

let server: AwsServer;
let logs: LogService;
let acme: HostedApplication;
let diagnosis: Diagnosis;
beforeEach(async () => {
  logs = createLogService();
  const account = createClusterAccount(logs);
  server = await startAwsServer(account, logs);
  process.env.AWS_ENDPOINT_URL = server.endpoint;
  acme = account.host(stack.name);
  diagnosis = createEcsDiagnosis(async () => ({ accessKeyId: 'a', secretAccessKey: 's' }));
});
afterEach(() => server.close());

const ended = (id: string, part: Partial<EndedTask> = {}): EndedTask => ({
  id,
  createdAt: at(1),
  stoppedAt: at(2),
  stoppedReason: 'Essential container in task exited',
  container: { exitCode: 1 },
  ...part,
});
const print = (task: string, lines: string[]) =>
  logs.put(
    logGroupOf(stack.name),
    `app/app/${task}`,
    lines.map((message, index) => ({ timestamp: at(1).getTime() + index, message })),
  );

describe('what can be seen of an application on ECS', () => {
  it('is how its tasks ended, with the last lines of their output', async () => {
    acme.ended = [ended('0a1b')];
    print(
      '0a1b',
      Array.from({ length: 30 }, (_, line) => `line ${line + 1}`),
    );
    const { stopped } = (await diagnosis.inspect(stack, since)) ?? {};
    expect(stopped).toMatchObject([
      {
        id: '0a1b',
        stoppedAt: at(2).toISOString(),
        reason: 'Essential container in task exited',
        exitCode: 1,
        lastLines: expect.arrayContaining(['line 11', 'line 30']),
      },
    ]);
    expect(stopped?.[0]?.lastLines).toHaveLength(20);
  });

  it('is why an image could not be pulled, of a task that never wrote anything', async () => {
    const reason = 'CannotPullContainerError: pull image manifest has been retried 7 time(s): not found';
    acme.ended = [ended('0a1b', { stoppedReason: reason, container: {} })];
    expect(await diagnosis.inspect(stack, since)).toMatchObject({
      stopped: [{ reason, exitCode: undefined, lastLines: [] }],
    });
  });

  it('is of the newest tasks first, and at most three of them', async () => {
    acme.ended = [1, 2, 3, 4].map((minute) => ended(`task${minute}`, { stoppedAt: at(minute) }));
    const found = await diagnosis.inspect(stack, since);
    expect(found?.stopped.map(({ id }) => id)).toEqual(['task4', 'task3', 'task2']);
  });

  it('leaves out tasks of earlier deployments, and those that ECS replaced', async () => {
    acme.ended = [
      ended('earlier', { createdAt: at(-30), stoppedAt: at(1) }),
      ended('replaced', { stoppedReason: 'Scaling activity initiated by (deployment ecs-svc/1)' }),
    ];
    acme.events = [{ createdAt: at(-30), message: '(service acme) has reached a steady state.' }];
    expect(await diagnosis.inspect(stack, since)).toMatchObject({ stopped: [], events: [] });
  });

  it('is what the load balancer says about a health check that fails', async () => {
    acme.tasks = [{ healthy: true }, { healthy: false }];
    expect(await diagnosis.inspect(stack, since)).toMatchObject({
      healthCheck: { path: '/health', reason: 'Health checks failed with these codes: [502]' },
    });
    acme.tasks = [{ healthy: true }];
    expect((await diagnosis.inspect(stack, since))?.healthCheck).toBeUndefined();
  });

  it('is what ECS has told about a health check that failed, when its target is gone', async () => {
    const message =
      '(service acme) (task 0a1b) (port 3000) is unhealthy in (target-group arn:aws:elasticloadbalancing:eu-central-1:1:targetgroup/a/1) due to (reason Health checks failed with these codes: [503])';
    acme.tasks = [{ healthy: true }];
    acme.events = [{ createdAt: at(3), message }];
    expect(await diagnosis.inspect(stack, since)).toMatchObject({
      healthCheck: { path: '/health', reason: 'Health checks failed with these codes: [503]' },
    });
  });

  it('is what ECS tells of the service', async () => {
    const message = '(service acme) was unable to place a task. Reason: Capacity is unavailable at this time.';
    acme.events = [{ createdAt: at(3), message }];
    expect(await diagnosis.inspect(stack, since)).toMatchObject({ events: [message] });
  });

  it('is nothing before there is a stack', async () => {
    expect(await diagnosis.inspect({ ...stack, name: 'customer-none' }, since)).toBeNull();
  });

  it('is all that its tasks wrote, in the order of time, and nothing of earlier ones', async () => {
    acme.ended = [ended('one'), ended('two'), ended('earlier', { createdAt: at(-30) })];
    const lines = (task: string) => Array.from({ length: 150 }, (_, line) => `${task} ${line + 1}`);
    for (const task of ['one', 'two', 'earlier']) print(task, lines(task));
    const written: string[] = [];
    for await (const page of diagnosis.log(stack, since)) written.push(...page);
    expect(written).toHaveLength(300);
    expect(written.slice(0, 2).toSorted()).toEqual(['one 1', 'two 1']);
    expect(written.slice(-2).toSorted()).toEqual(['one 150', 'two 150']);
  });
});
