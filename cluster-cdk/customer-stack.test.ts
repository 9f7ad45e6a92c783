import { resource } from '@console/cdk-constructs/testing/resources';
import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { website } from './testing/samples.ts';
import { customerTemplate } from './testing/templates.ts';

const SERVICE = 'AWS::ECS::Service';
const TASK = 'AWS::ECS::TaskDefinition';
const CLUSTER = 'AWS::RDS::DBCluster';
const TARGET = 'AWS::ApplicationAutoScaling::ScalableTarget';
const POLICY = 'AWS::ApplicationAutoScaling::ScalingPolicy';

describe("a customer's stack", () => {
  const small = customerTemplate();

  it('takes its port and the name of its database as parameters', () => {
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

  it('has the tags of its customer and product on everything that accepts tags', () => {
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

  it('has the outputs that the console monitors it by', () => {
    expect(Object.keys(small.findOutputs('*')).sort()).toEqual([
      'ClusterName',
      'DatabaseClusterId',
      'LogGroupName',
      'SecurityGroupId',
      'ServiceName',
      'TargetGroupArn',
      'TaskDefinitionArn',
      'TaskFamily',
      'Url',
    ]);
  });
});

describe('a suspended customer', () => {
  const suspended = customerTemplate({ suspended: true, size: 'large' });

  it('has no service: ECS updates none whose target group no rule leads to', () => {
    for (const type of [SERVICE, TARGET, POLICY]) suspended.resourceCountIs(type, 0);
    suspended.resourceCountIs(TASK, 1);
    expect(suspended.findOutputs('ServiceName')).toEqual({});
  });

  it('keeps its log and its target group', () => {
    const online = customerTemplate({ size: 'large' });
    for (const type of ['AWS::Logs::LogGroup', 'AWS::ElasticLoadBalancingV2::TargetGroup'])
      expect(resource(suspended, type)).toEqual(resource(online, type));
  });

  it('has a database that pauses, whatever its size', () => {
    expect(resource(suspended, CLUSTER).Properties.ServerlessV2ScalingConfiguration).toEqual({
      MinCapacity: 0,
      MaxCapacity: 16,
      SecondsUntilAutoPause: 300,
    });
  });

  it('loses nothing that holds data', () => {
    const stateful = (template: typeof suspended) =>
      [CLUSTER, 'AWS::RDS::DBInstance', 'AWS::SecretsManager::Secret'].map((type) => resource(template, type).id);
    expect(stateful(suspended)).toEqual(stateful(customerTemplate({ size: 'large' })));
  });
});

describe('a product without a database', () => {
  const template = customerTemplate({ product: website, version: '1' });

  it('has none, nor anything that belongs to one', () => {
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
});
