import { alarmConditions, resources } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { shop, shopProps } from '../testing/samples.ts';
import { containerOf, taskOf } from '../testing/tasks.ts';
import { customerTemplate } from '../testing/templates.ts';

const SERVICE = 'AWS::ECS::Service';
const template = customerTemplate(shopProps);

describe('a process beside the one that serves requests', () => {
  it('has a service without a load balancer, and tasks with its own command', () => {
    const services = Object.values(resources(template, SERVICE)).map(({ Properties }) => Properties);
    expect(services.map(({ LoadBalancers }) => LoadBalancers !== undefined)).toEqual([true, false, false]);
    for (const service of services.slice(1)) expect(service).not.toHaveProperty('HealthCheckGracePeriodSeconds');
    const app = containerOf(template, 'app', '_worker');
    expect(app.Command).toEqual(['shop', 'work']);
    expect(app.DockerLabels).toMatchObject({ 'deployment-console.process': 'worker' });
    expect(app.LogConfiguration.Options['awslogs-stream-prefix']).toBe('worker');
    expect(app.PortMappings ?? []).toEqual([]);
  });

  it('has the environment, secrets, files and folders of the application, and its roles', () => {
    const [main, worker] = [containerOf(template, 'app'), containerOf(template, 'app', '_worker')];
    expect(worker.Environment).toEqual(main.Environment);
    expect(worker.Secrets).toEqual(main.Secrets);
    expect(worker.MountPoints).toEqual(main.MountPoints);
    expect(worker.DependsOn).toEqual(main.DependsOn);
    const { TaskRoleArn, ExecutionRoleArn } = taskOf(template);
    expect(taskOf(template, '_worker')).toMatchObject({ TaskRoleArn, ExecutionRoleArn });
  });

  it('scales as its definition says', () => {
    const targets = Object.values(resources(template, 'AWS::ApplicationAutoScaling::ScalableTarget'));
    expect(targets.map(({ Properties }) => [Properties.MinCapacity, Properties.MaxCapacity])).toEqual([
      [1, 1],
      [1, 3],
      [1, 1],
    ]);
  });

  it('has an alarm of its own that names it', () => {
    expect(alarmConditions(template)).toMatchObject({
      AlarmsTooFewTasksworker: 'CPUUtilization < 1, 3 x 60 s, breaching',
      AlarmsTooFewTasksmailer: 'CPUUtilization < 1, 3 x 60 s, breaching',
    });
    const texts = Object.values(resources(template, 'AWS::CloudWatch::Alarm')).map(
      ({ Properties }) => Properties.AlarmDescription,
    );
    expect(texts).toContainEqual(
      expect.stringContaining('acme-north has fewer running tasks of the process worker than the 1 it should have'),
    );
  });
});

describe('a schedule', () => {
  const [schedule] = Object.values(resources(template, 'AWS::Scheduler::Schedule'));

  it('starts a task of the application with another command', () => {
    expect(schedule?.Properties).toMatchObject({
      Description: 'nightly',
      ScheduleExpression: 'cron(0 3 ? * 2 *)',
      ScheduleExpressionTimezone: 'Europe/Berlin',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: {
        Arn: 'arn:aws:ecs:eu-central-1:111122223333:cluster/shared-cluster',
        EcsParameters: { LaunchType: 'FARGATE', NetworkConfiguration: { AwsvpcConfiguration: {} } },
      },
    });
    const { Input } = (schedule?.Properties.Target ?? {}) as { Input: string };
    expect(JSON.parse(Input)).toEqual({
      containerOverrides: [{ name: 'app', command: ['shop', 'tidy', 'Acme North'] }],
    });
    expect(schedule?.Properties).not.toHaveProperty('Name');
  });

  it('may run tasks of this customer only, with their roles', () => {
    const roles = Object.values(resources(template, 'AWS::IAM::Role')).filter(({ Properties }) => Properties.Policies);
    expect(roles).toHaveLength(1);
    expect(JSON.stringify(roles)).toContain('task-definition/customer-acme-north:*');
  });
});

describe('a customer that waits for commands', () => {
  const waiting = customerTemplate({ ...shopProps, waitsFor: 'setup' });

  it('runs nothing, and its address says so', () => {
    for (const type of [SERVICE, 'AWS::Scheduler::Schedule']) waiting.resourceCountIs(type, 0);
    waiting.resourceCountIs('AWS::ElasticLoadBalancingV2::ListenerRule', 1);
    const notice = (template: typeof waiting) =>
      JSON.stringify(resources(template, 'AWS::ElasticLoadBalancingV2::ListenerRule'));
    expect(notice(waiting)).toContain('is being set up');
    expect(notice(customerTemplate({ ...shopProps, waitsFor: 'upgrade' }))).toContain('is being updated');
    expect(notice(customerTemplate({ ...shopProps, waitsFor: 'upgrade', suspended: true }))).toContain('is suspended');
    expect(Object.keys(waiting.findOutputs('*'))).toEqual(
      expect.arrayContaining(['TaskDefinitionArn', 'SecurityGroupId', 'GeneratedSecrets']),
    );
  });
});

describe('a version that is to take over', () => {
  const next = {
    ...shop,
    generated: { ...shop.generated, EXTRA: { length: 32 } },
    secrets: { ...shop.secrets, EXTRA: '${generated.EXTRA}' },
    storage: { ...shop.storage, more: { path: '/var/lib/more', GiB: 1 } },
  };
  const present = { ...shopProps, version: '1' };
  const upgrading = customerTemplate({ ...present, upgradeTo: { product: next, version: '2' } });

  it('has a task definition beside that of the tasks, with all that it needs', () => {
    const app = containerOf(upgrading, 'app', '_upgrade');
    expect(app).toMatchObject({ Image: 'shop:2', DockerLabels: { 'deployment-console.version': '2' } });
    expect(app.Secrets.map(({ Name }) => Name)).toContain('EXTRA');
    expect(taskOf(upgrading, '_upgrade').Volumes).toContainEqual(expect.objectContaining({ Name: 'storage-more' }));
    expect(Object.keys(upgrading.findOutputs('UpgradeTaskDefinitionArn'))).toHaveLength(1);
  });

  it('changes nothing of the tasks that run meanwhile', () => {
    expect(taskOf(upgrading)).toEqual(taskOf(customerTemplate(present)));
    expect(resources(upgrading, SERVICE)).toEqual(resources(customerTemplate(present), SERVICE));
  });

  it('must exist', () => {
    expect(() => customerTemplate({ ...present, upgradeTo: { product: next, version: '9' } })).toThrow(
      /upgradeTo.version: "9" is not a version of shop/,
    );
  });
});
