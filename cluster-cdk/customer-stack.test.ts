import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { website } from './testing/samples.ts';
import { customerTemplate, resource, resources } from './testing/templates.ts';

const SERVICE = 'AWS::ECS::Service';
const TASK = 'AWS::ECS::TaskDefinition';
const CLUSTER = 'AWS::RDS::DBCluster';
const TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';
const POLICY = 'AWS::ApplicationAutoScaling::ScalingPolicy';
const RULE = 'AWS::ElasticLoadBalancingV2::ListenerRule';

describe("a customer's stack", () => {
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

  it('lets whoever places it choose the port and the name of the database', () => {
    small.hasParameter('ContainerPort', { Type: 'Number', Default: 8069 });
    small.hasParameter('DatabaseName', { Type: 'String', Default: 'app' });
    const port = { Ref: 'ContainerPort' };
    expect(resource(small, TASK).Properties.ContainerDefinitions).toMatchObject([
      { PortMappings: [{ ContainerPort: port }] },
    ]);
    expect(resource(small, SERVICE).Properties.LoadBalancers).toMatchObject([{ ContainerPort: port }]);
    expect(resource(small, 'AWS::ElasticLoadBalancingV2::TargetGroup').Properties.Port).toEqual(port);
    expect(resource(small, CLUSTER).Properties.DatabaseName).toEqual({ Ref: 'DatabaseName' });
  });

  it("is reached at the customer's own host name, on its load balancer", () => {
    const { Properties } = resource(small, RULE);
    expect(Properties).toMatchObject({
      Priority: 14,
      ListenerArn: expect.stringContaining('app/s1/'),
      Conditions: [{ Field: 'host-header', HostHeaderConfig: { Values: ['acme-north.example.com'] } }],
      Actions: [{ Type: 'forward' }],
    });
    expect(resource(small, 'AWS::Route53::RecordSet').Properties).toMatchObject({
      Name: 'acme-north.example.com.',
      Type: 'A',
      AliasTarget: { HostedZoneId: 'Z215JYRZR1TBD5' },
    });
    const elsewhere = customerTemplate({ slot: { shard: 2, priority: 1 } });
    expect(resource(elsewhere, RULE).Properties.ListenerArn).toContain('app/s2/');
  });

  it('starts tasks only once the database, the way to them and the right to its secrets are there', () => {
    const { DependsOn } = resource(small, SERVICE);
    const needed = ['AWS::RDS::DBInstance', RULE, 'AWS::IAM::Policy', 'AWS::SecretsManager::SecretTargetAttachment'];
    for (const type of needed) expect(DependsOn).toContain(resource(small, type).id);
  });

  it('is marked with its customer and product on all that takes tags', () => {
    const untagged = Object.values(
      small.toJSON().Resources as Record<string, { Type: string; Properties: { Tags?: [] } }>,
    )
      .filter(({ Properties }) => !Properties.Tags)
      .map(({ Type }) => Type);
    expect([...new Set(untagged)].sort()).toEqual([
      POLICY,
      'AWS::EC2::SecurityGroupIngress',
      'AWS::IAM::Policy',
      'AWS::Route53::RecordSet',
      'AWS::SecretsManager::SecretTargetAttachment',
    ]);
    expect(resource(small, CLUSTER).Properties.Tags).toEqual([
      { Key: 'deployment-console:customer', Value: 'acme-north' },
      { Key: 'deployment-console:product', Value: 'odoo' },
    ]);
  });

  it('publishes what the console needs to watch it', () => {
    expect(Object.keys(small.findOutputs('*')).sort()).toEqual([
      'ClusterName',
      'DatabaseClusterId',
      'LogGroupName',
      'ServiceName',
      'TargetGroupArn',
      'TaskFamily',
      'Url',
    ]);
  });
});

describe('a suspended customer', () => {
  const suspended = customerTemplate({ suspended: true, size: 'large' });

  it('has no tasks, and none are added', () => {
    expect(resource(suspended, SERVICE).Properties.DesiredCount).toBe(0);
    expect(resource(suspended, TARGET).Properties).toMatchObject({ MinCapacity: 0, MaxCapacity: 0 });
    suspended.resourceCountIs(POLICY, 0);
  });

  it('has a database that pauses, whatever its size', () => {
    expect(resource(suspended, CLUSTER).Properties.ServerlessV2ScalingConfiguration).toEqual({
      MinCapacity: 0,
      MaxCapacity: 16,
      SecondsUntilAutoPause: 300,
    });
  });

  it('shows a notice in front of the way to its tasks, which stays', () => {
    const rules = Object.values(resources(suspended, RULE)).map(({ Properties }) => Properties);
    const [notice, route] = rules.sort((a, b) => Number(a.Priority) - Number(b.Priority));
    expect(notice).toMatchObject({
      Actions: [{ Type: 'fixed-response', FixedResponseConfig: { StatusCode: '503' } }],
      Conditions: route?.Conditions,
    });
    expect(route).toMatchObject({ Priority: 14, Actions: [{ Type: 'forward' }] });
  });

  it('loses nothing that holds data', () => {
    const stateful = (template: typeof suspended) =>
      [CLUSTER, 'AWS::RDS::DBInstance', 'AWS::SecretsManager::Secret'].map((type) => resource(template, type).id);
    expect(stateful(suspended)).toEqual(stateful(customerTemplate({ size: 'large' })));
  });
});

describe('a product without a database', () => {
  const template = customerTemplate({ product: website, version: '1' });

  it('gets none, nor anything that belongs to one', () => {
    for (const type of [CLUSTER, 'AWS::RDS::DBInstance', 'AWS::SecretsManager::Secret'])
      template.resourceCountIs(type, 0);
    template.resourceCountIs('AWS::CloudWatch::Alarm', 3);
    expect(template.findParameters('DatabaseName')).toEqual({});
    expect(template.findOutputs('DatabaseClusterId')).toEqual({});
  });

  it('may pull its image from ECR, and only that one', () => {
    template.hasResourceProperties('AWS::IAM::Policy', {
      PolicyDocument: {
        Statement: Match.arrayWith([
          Match.objectLike({
            Action: Match.arrayWith(['ecr:BatchGetImage']),
            Resource: 'arn:aws:ecr:eu-central-1:111122223333:repository/team/website',
          }),
          { Action: 'ecr:GetAuthorizationToken', Effect: 'Allow', Resource: '*' },
        ]),
      },
    });
  });

  it('is not scaled when its size says one task', () => {
    template.resourceCountIs(POLICY, 0);
    expect(resource(template, TARGET).Properties).toMatchObject({ MinCapacity: 1, MaxCapacity: 1 });
  });
});
