import {
  DescribeStackResourcesCommand,
  DescribeStacksCommand,
  GetTemplateCommand,
} from '@aws-sdk/client-cloudformation';
import { GetMetricDataCommand } from '@aws-sdk/client-cloudwatch';
import { GetLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import { DescribeServicesCommand, DescribeTasksCommand, ListTasksCommand } from '@aws-sdk/client-ecs';
import {
  DescribeTargetGroupsCommand,
  DescribeTargetHealthCommand,
  TargetGroupNotFoundException,
} from '@aws-sdk/client-elastic-load-balancing-v2';
import { describe, expect, it } from 'vitest';
import type { FleetClients } from './clients.ts';
import { fleetOn } from './fleet.ts';

const now = Date.parse('2026-11-20T12:00:00.000Z');
const target = { region: 'eu-central-1', stack: 'customer-acme' };
const group = 'arn:aws:elasticloadbalancing:eu-central-1:1:targetgroup/t/1';
const balancer = 'arn:aws:elasticloadbalancing:eu-central-1:1:loadbalancer/app/s1/2';
const outputs = { ClusterName: 'c', ServiceName: 's', LogGroupName: 'l', TargetGroupArn: group };

interface State {
  outputs?: Record<string, string>;
  service?: object;
  /** Of the service `worker`. */
  process?: object;
  targets?: string[] | Error;
  template?: object;
}

const round = 120_000;

/** A fleet in this state, and the commands that it sends. */
function fleetIn(state: State, rememberMs?: number) {
  const clock = { now };
  const sent: unknown[] = [];
  const respond = async (command: { input: Record<string, unknown> }) => {
    sent.push(command);
    if (command instanceof DescribeStacksCommand) {
      const pairs = Object.entries(state.outputs ?? outputs);
      return { Stacks: [{ Outputs: pairs.map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })) }] };
    }
    if (command instanceof DescribeStackResourcesCommand) {
      const names = state.process ? ['s', 'w'] : ['s'];
      return {
        StackResources: names.map((name) => ({
          ResourceType: 'AWS::ECS::Service',
          PhysicalResourceId: `arn:aws:ecs:eu-central-1:1:service/c/${name}`,
        })),
      };
    }
    if (command instanceof DescribeServicesCommand) {
      const known = { s: state.service, w: state.process };
      const names = command.input.services as (keyof typeof known)[];
      return { services: names.map((serviceName) => ({ serviceName, ...known[serviceName] })) };
    }
    if (command instanceof GetTemplateCommand) return { TemplateBody: JSON.stringify(state.template) };
    if (command instanceof ListTasksCommand) return { taskArns: ['arn:aws:ecs:eu-central-1:1:task/c/0a'] };
    if (command instanceof DescribeTasksCommand) {
      const times = { createdAt: new Date(now - 60_000), stoppedAt: new Date(now) };
      return { tasks: [{ taskArn: 'task/c/0a', ...times, containers: [{ name: 'app', exitCode: 3 }] }] };
    }
    if (command instanceof GetLogEventsCommand) {
      const isWorker = command.input.logStreamName === 'worker/app/0a';
      return { events: isWorker ? [{ message: 'no queue' }] : [] };
    }
    if (command instanceof DescribeTargetHealthCommand) {
      if (state.targets instanceof Error) throw state.targets;
      return { TargetHealthDescriptions: state.targets?.map((State) => ({ TargetHealth: { State } })) };
    }
    if (command instanceof DescribeTargetGroupsCommand) return { TargetGroups: [{ LoadBalancerArns: [balancer] }] };
    if (command instanceof GetMetricDataCommand) {
      return { MetricDataResults: [{ Id: 'latencyP95', Timestamps: [new Date(now)], Values: [0.25] }] };
    }
    throw new Error('another command');
  };
  const client = { send: respond };
  const clients = { cloudFormation: client, cloudWatch: client, logs: client, ecs: client, loadBalancing: client };
  return {
    fleet: fleetOn(
      () => clients as unknown as FleetClients,
      () => clock.now,
      rememberMs,
    ),
    sent,
    clock,
    reads: () => sent.filter((command) => command instanceof DescribeStacksCommand).length,
  };
}

const running = (desiredCount: number, runningCount: number) => ({ status: 'ACTIVE', desiredCount, runningCount });

describe('the health of an application', () => {
  it.each([
    ['all tasks are healthy', running(2, 2), ['healthy', 'healthy'], 'healthy'],
    ['one of two is healthy', running(2, 2), ['healthy', 'unhealthy'], 'degraded'],
    ['none is healthy', running(1, 1), ['unhealthy'], 'down'],
    ['none runs, and the one that ended still drains', running(1, 0), ['healthy'], 'down'],
    ['none is wanted', running(0, 0), [], 'unknown'],
    ['the service is being deleted', { ...running(1, 1), status: 'DRAINING' }, ['healthy'], 'unknown'],
  ])('%s', async (_, service, targets, health) => {
    expect(await fleetIn({ service, targets }).fleet.health(target)).toBe(health);
  });

  it.each([
    ['runs', running(1, 1), ['healthy'], 'healthy'],
    ['does not run', running(1, 0), ['healthy'], 'degraded'],
    ['is not wanted', running(0, 0), ['healthy'], 'healthy'],
    ['runs while nothing serves requests', running(1, 1), ['unhealthy'], 'down'],
  ])('with a process that %s', async (_, process, targets, health) => {
    const { fleet } = fleetIn({ service: running(1, 1), process, targets });
    expect(await fleet.health(target)).toBe(health);
  });

  it('names the process that does not run, and tells how it ended', async () => {
    const taskDefinition = 'arn:aws:ecs:eu-central-1:1:task-definition/customer-acme-worker:7';
    const { fleet } = fleetIn({ service: running(1, 1), process: { ...running(1, 0), taskDefinition } });
    expect(await fleet.problem(target)).toEqual({
      process: 'worker',
      reason: 'Task exited with code 3. Last lines:\nno queue',
    });
    const well = fleetIn({ service: running(1, 1), process: { ...running(1, 1), taskDefinition } });
    expect(await well.fleet.problem(target)).toBeUndefined();
  });

  it('is unknown without a stack, and while it is being deleted', async () => {
    expect(await fleetIn({ outputs: {} }).fleet.health(target)).toBe('unknown');
    const gone = new TargetGroupNotFoundException({ message: 'gone', $metadata: {} });
    expect(await fleetIn({ service: running(1, 1), targets: gone }).fleet.health(target)).toBe('unknown');
  });

  it('reads the stack once for many rounds of checks', async () => {
    const { fleet, clock, reads } = fleetIn({ service: running(1, 1), targets: ['healthy'] }, 10 * round);
    for (let rounds = 0; rounds < 10; rounds += 1) {
      await fleet.health(target);
      clock.now += round;
    }
    expect(reads()).toBe(1);
    await fleet.health(target);
    expect(reads()).toBe(2);
  });

  it('reads the stack again once its service is not there', async () => {
    const state: State = { service: { status: 'INACTIVE' }, targets: [] };
    const { fleet, reads } = fleetIn(state, 10 * round);
    expect(await fleet.health(target)).toBe('unknown');
    Object.assign(state, { service: running(1, 1), targets: ['healthy'] });
    expect(await fleet.health(target)).toBe('healthy');
    expect(reads()).toBe(2);
  });

  it('is looked up by the outputs that were read a moment ago', async () => {
    const { fleet, sent } = fleetIn({ service: running(1, 1), targets: ['healthy'] });
    await fleet.health(target);
    await fleet.health(target);
    expect(sent.filter((command) => command instanceof DescribeStacksCommand)).toHaveLength(1);
  });
});

describe('the schedules of an application', () => {
  it('are those of its template, with their next runs', async () => {
    const Properties = {
      Description: 'nightly',
      ScheduleExpression: 'cron(0 3 ? * 2-6 *)',
      ScheduleExpressionTimezone: 'Europe/Berlin',
    };
    const template = { Resources: { S: { Type: 'AWS::Scheduler::Schedule', Properties }, L: { Type: 'AWS::Logs' } } };
    expect(await fleetIn({ template }).fleet.schedules(target)).toEqual([
      {
        name: 'nightly',
        cron: '0 3 * * 1-5',
        timeZone: 'Europe/Berlin',
        lastRun: null,
        nextRun: '2026-11-23T02:00:00.000Z',
      },
    ]);
  });
});

describe('the metrics of an application', () => {
  it('are in our units, with those of the database where there is one', async () => {
    const { series } = await fleetIn({ outputs: { ...outputs, DatabaseClusterId: 'd' } }).fleet.metrics(target);
    expect(series.find(({ id }) => id === 'latencyP95')).toEqual({
      id: 'latencyP95',
      unit: 'Milliseconds',
      points: [{ time: '2026-11-20T12:00:00.000Z', value: 250 }],
    });
    expect(series.map(({ id }) => id)).toContain('databaseCapacity');
  });

  it('are requested by the names that CloudWatch uses', async () => {
    const { fleet, sent } = fleetIn({});
    await fleet.metrics(target);
    const query = sent.find((command) => command instanceof GetMetricDataCommand)?.input.MetricDataQueries?.[0];
    expect(query?.MetricStat?.Metric?.Dimensions).toEqual([
      { Name: 'TargetGroup', Value: 'targetgroup/t/1' },
      { Name: 'LoadBalancer', Value: 'app/s1/2' },
    ]);
  });
});
