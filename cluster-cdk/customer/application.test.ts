import { resource, resources, trustByRole } from '@console/cdk-constructs/testing/resources';
import { describe, expect, it } from 'vitest';
import { website } from '../testing/samples.ts';
import { customerTemplate } from '../testing/templates.ts';

const SERVICE = 'AWS::ECS::Service';
const TASK = 'AWS::ECS::TaskDefinition';
const CLUSTER = 'AWS::RDS::DBCluster';
const TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';
const POLICY = 'AWS::ApplicationAutoScaling::ScalingPolicy';
const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

describe("a customer's application", () => {
  const small = customerTemplate();

  it('runs the chosen version in the chosen size, on ARM', () => {
    expect(resource(small, TASK).Properties).toMatchObject({
      Cpu: '512',
      Memory: '1024',
      Family: 'customer-acme-north',
      RuntimePlatform: { CpuArchitecture: 'ARM64' },
      ContainerDefinitions: [{ Image: 'odoo:18.0', StopTimeout: 30 }],
    });
    const large = customerTemplate({ size: 'large', version: '17.0' });
    expect(resource(large, TASK).Properties).toMatchObject({
      Cpu: '2048',
      Memory: '4096',
      ContainerDefinitions: [{ Image: 'odoo:17.0' }],
    });
    expect(resource(large, SERVICE).Properties.DesiredCount).toBe(2);
    expect(resource(large, TARGET).Properties).toMatchObject({ MinCapacity: 2, MaxCapacity: 6 });
    expect(resource(large, CLUSTER).Properties.ServerlessV2ScalingConfiguration).toEqual({
      MinCapacity: 1,
      MaxCapacity: 16,
    });
  });

  it('keeps the number of tasks that it was scaled to, unless its service is new or its size has changed', () => {
    const update = customerTemplate({ taskCount: 'unchanged' });
    expect(resource(update, SERVICE).Properties).not.toHaveProperty('DesiredCount');
    expect(resource(update, TARGET).Properties).toMatchObject({ MinCapacity: 1, MaxCapacity: 2 });
  });

  it('deploys without a gap, gives up early and goes back when a version does not start', () => {
    expect(resource(small, SERVICE).Properties).toMatchObject({
      DesiredCount: 1,
      HealthCheckGracePeriodSeconds: 120,
      EnableExecuteCommand: false,
      EnableECSManagedTags: true,
      PropagateTags: 'SERVICE',
      NetworkConfiguration: { AwsvpcConfiguration: { AssignPublicIp: 'DISABLED' } },
      DeploymentConfiguration: {
        MinimumHealthyPercent: 100,
        MaximumPercent: 200,
        DeploymentCircuitBreaker: { Enable: true, Rollback: true },
      },
    });
  });

  it('replaces the tasks for a new release and changes nothing else', () => {
    const release = '01KAEXAMP1E000000000000009';
    const next = customerTemplate({ release }).toJSON();
    const before = JSON.stringify(small.toJSON()).replaceAll('01KAEXAMP1E000000000000001', release);
    expect(JSON.stringify(next)).toBe(before);
    expect(resource(small, TASK).Properties.ContainerDefinitions).toMatchObject([
      { DockerLabels: { 'deployment-console.release': '01KAEXAMP1E000000000000001' } },
    ]);
  });

  it('starts tasks only once the database, the way to them and the right to its secrets are there', () => {
    const { DependsOn } = resource(small, SERVICE);
    const needed = ['AWS::RDS::DBInstance', RULE, 'AWS::IAM::Policy', 'AWS::SecretsManager::SecretTargetAttachment'];
    for (const type of needed) expect(DependsOn).toContain(resource(small, type).id);
  });

  it('adds tasks above 60 % of the CPU, unless its size allows only one task', () => {
    expect(resource(small, TARGET).Properties).toMatchObject({ MinCapacity: 1, MaxCapacity: 2 });
    expect(resource(small, POLICY).Properties.TargetTrackingScalingPolicyConfiguration).toEqual({
      PredefinedMetricSpecification: { PredefinedMetricType: 'ECSServiceAverageCPUUtilization' },
      TargetValue: 60,
    });
    const single = customerTemplate({ product: website, version: '1' });
    single.resourceCountIs(POLICY, 0);
    expect(resource(single, TARGET).Properties).toMatchObject({ MinCapacity: 1, MaxCapacity: 1 });
  });

  it('keeps its log for a month, and loses lines of it rather than wait for CloudWatch', () => {
    const log = resource(small, 'AWS::Logs::LogGroup');
    expect(log).toMatchObject({ DeletionPolicy: 'Delete', Properties: { RetentionInDays: 30 } });
    expect(resource(small, TASK).Properties.ContainerDefinitions).toMatchObject([
      {
        LogConfiguration: { LogDriver: 'awslogs', Options: { 'awslogs-group': { Ref: log.id }, mode: 'non-blocking' } },
      },
    ]);
  });

  it('has roles that only ECS tasks may assume', () => {
    const tasks = [{ Service: 'ecs-tasks.amazonaws.com' }];
    expect(trustByRole(small)).toEqual({ ApplicationTaskTaskRole: tasks, ApplicationTaskExecutionRole: tasks });
  });

  it('receives requests from its load balancer only', () => {
    const { NetworkConfiguration } = resource(small, SERVICE).Properties as {
      NetworkConfiguration: { AwsvpcConfiguration: { SecurityGroups: [unknown] } };
    };
    const [GroupId] = NetworkConfiguration.AwsvpcConfiguration.SecurityGroups;
    const entries = Object.values(resources(small, 'AWS::EC2::SecurityGroupIngress'))
      .map(({ Properties }) => Properties)
      .filter((entry) => JSON.stringify(entry.GroupId) === JSON.stringify(GroupId));
    const port = { Ref: 'ContainerPort' };
    expect(entries).toMatchObject([{ SourceSecurityGroupId: 'sg-0123456789abcdef1', FromPort: port, ToPort: port }]);
  });
});
