import { stacksContract } from '@console/adapters/contract/stacks-contract';
import { createLocalClusterStacks } from '@console/adapters/local-cluster/stacks';
import { afterAll, expect, it } from 'vitest';
import { TestCluster } from './testing/test-cluster.ts';

const test = await TestCluster.open();
afterAll(() => test.close());

const parameter = (value: string) => ({ Type: 'AWS::SSM::Parameter', Properties: { Type: 'String', Value: value } });
const task = (image: string) => ({
  Type: 'AWS::ECS::TaskDefinition',
  Properties: {
    ContainerDefinitions: [{ Name: 'app', Image: image, Environment: [{ Name: 'BEHAVIOUR', Value: 'sick' }] }],
  },
});

stacksContract(async () => ({
  stacks: createLocalClusterStacks({ url: test.cluster.url, token: test.cluster.token }),
  region: 'eu-north-1',
  templates: {
    working: (note) => ({
      Resources: { Parameter: parameter(note) },
      Outputs: { Note: { Value: { 'Fn::GetAtt': ['Parameter', 'Value'] } } },
    }),
    failing: {
      template: {
        Resources: {
          Parameter: parameter('never'),
          Task: task('nowhere:1'),
          Broken: {
            Type: 'AWS::ECS::Service',
            DependsOn: 'Parameter',
            Properties: { TaskDefinition: { Ref: 'Task' } },
          },
        },
        Outputs: { Note: { Value: 'never' } },
      },
      because: 'nowhere:1',
    },
    lasting: {
      Resources: {
        // The application is sick there, and nowhere else.
        Targets: { Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: { HealthCheckPath: '/health' } },
        Task: task('app:1'),
        Service: {
          Type: 'AWS::ECS::Service',
          Properties: {
            TaskDefinition: { Ref: 'Task' },
            HealthCheckGracePeriodSeconds: 600,
            LoadBalancers: [{ TargetGroupArn: { Ref: 'Targets' } }],
          },
        },
      },
    },
  },
}));

it('report that the console has stopped when the cluster does not respond', async () => {
  const stacks = createLocalClusterStacks({ url: 'http://127.0.0.1:9', token: 'x' });
  await expect(stacks.describe({ region: 'eu-north-1', name: 'any' })).rejects.toThrow(
    'The local cluster at http://127.0.0.1:9 does not respond: its console has stopped.',
  );
});
