import { capacityUsage, queriesUsage, storageUsage } from '@console/core/costs/database';
import { tasksUsage, trafficUsage } from '@console/core/costs/tasks';
import { sumOf } from '@console/core/costs/usage';
import type { Rule } from './rule.ts';
import type { Resources } from './template.ts';

/** Without a service the application is suspended. */
const runs = (resources: Resources): boolean => resources.all().some(({ Type }) => Type === 'AWS::ECS::Service');

/** The reference to a service in `service/<cluster>/<name>`. */
function serviceOf(resourceId: unknown): unknown {
  const [, parts] = (resourceId as { 'Fn::Join': [string, unknown[]] })['Fn::Join'];
  return parts.find((part) => typeof part === 'object' && part !== null && 'Fn::GetAtt' in part);
}

const leastAcu = (cluster: Record<string, unknown>): number =>
  (cluster.ServerlessV2ScalingConfiguration as { MinCapacity: number }).MinCapacity;

/** What the stack of a customer consists of. */
export const customerRules: Readonly<Record<string, Rule>> = {
  'AWS::ECS::Service': ({ LoadBalancers }) => (LoadBalancers ? trafficUsage : {}),
  'AWS::ECS::TaskDefinition': { nothing: 'its tasks are counted with the scaling of the service' },
  'AWS::ApplicationAutoScaling::ScalableTarget': ({ MinCapacity, ResourceId }, resources) => {
    const { Cpu, Memory } = resources.at(resources.at(serviceOf(ResourceId)).TaskDefinition);
    return tasksUsage(Number(MinCapacity), { cpu: Number(Cpu), memoryMiB: Number(Memory) });
  },
  'AWS::ApplicationAutoScaling::ScalingPolicy': ({ PolicyType }) => {
    if (PolicyType !== 'TargetTrackingScaling') throw new Error(`no rule for a policy of type ${PolicyType}`);
    return { alarmMonth: 2 };
  },
  'AWS::RDS::DBCluster': ({ EnableCloudwatchLogsExports: logs }, resources) => {
    if (logs) throw new Error('no rule for the logs that a database exports');
    return runs(resources) ? sumOf(storageUsage, queriesUsage) : storageUsage;
  },
  'AWS::RDS::DBInstance': ({ DBInstanceClass, DBClusterIdentifier }, resources) => {
    if (DBInstanceClass !== 'db.serverless') throw new Error(`no price for ${DBInstanceClass}`);
    const least = leastAcu(resources.at(DBClusterIdentifier));
    return runs(resources) || least > 0 ? capacityUsage(least) : {};
  },
  'AWS::SecretsManager::Secret': () => ({ secretMonth: 1 }),
  'AWS::EFS::AccessPoint': { nothing: 'free; what it is expected to hold is in the definition' },
  'AWS::Scheduler::Schedule': { nothing: 'a million runs cost 1 USD; their tasks are counted by the definition' },
  'AWS::SecretsManager::SecretTargetAttachment': { nothing: 'part of its secret' },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { nothing: 'free; traffic is counted with the tasks' },
  'AWS::ElasticLoadBalancingV2::ListenerRule': { nothing: 'free; evaluations are part of capacity units' },
  'AWS::Route53::RecordSet': { nothing: 'free, and so are queries for aliases of load balancers' },
  'AWS::EC2::SecurityGroupIngress': { nothing: 'free' },
};
