import { capacityUsage, queriesUsage, storageUsage } from '@console/core/costs/database';
import { tasksUsage } from '@console/core/costs/tasks';
import { sumOf } from '@console/core/costs/usage';
import type { Rule } from './rule.ts';
import type { Resources } from './template.ts';

/** None where nothing scales: then there is no service either. */
const fewestTasks = (resources: Resources): number =>
  (resources.only('AWS::ApplicationAutoScaling::ScalableTarget')?.MinCapacity as number | undefined) ?? 0;

const leastAcu = (cluster: Record<string, unknown>): number =>
  (cluster.ServerlessV2ScalingConfiguration as { MinCapacity: number }).MinCapacity;

/** What the stack of a customer consists of. */
export const customerRules: Readonly<Record<string, Rule>> = {
  'AWS::ECS::Service': ({ TaskDefinition }, resources) => {
    const { Cpu, Memory } = resources.at(TaskDefinition);
    return tasksUsage(fewestTasks(resources), { cpu: Number(Cpu), memoryMiB: Number(Memory) });
  },
  'AWS::ECS::TaskDefinition': { nothing: 'its tasks are counted with the service' },
  'AWS::ApplicationAutoScaling::ScalableTarget': { nothing: 'scaling itself is free' },
  'AWS::ApplicationAutoScaling::ScalingPolicy': ({ PolicyType }) => {
    if (PolicyType !== 'TargetTrackingScaling') throw new Error(`no rule for a policy of type ${PolicyType}`);
    return { alarmMonth: 2 };
  },
  'AWS::RDS::DBCluster': ({ EnableCloudwatchLogsExports: logs }, resources) => {
    if (logs) throw new Error('no rule for the logs that a database exports');
    return fewestTasks(resources) === 0 ? storageUsage : sumOf(storageUsage, queriesUsage);
  },
  'AWS::RDS::DBInstance': ({ DBInstanceClass, DBClusterIdentifier }, resources) => {
    if (DBInstanceClass !== 'db.serverless') throw new Error(`no price for ${DBInstanceClass}`);
    const least = leastAcu(resources.at(DBClusterIdentifier));
    return fewestTasks(resources) === 0 && least === 0 ? {} : capacityUsage(least);
  },
  'AWS::SecretsManager::Secret': () => ({ secretMonth: 1 }),
  'AWS::SecretsManager::SecretTargetAttachment': { nothing: 'part of its secret' },
  'AWS::ElasticLoadBalancingV2::TargetGroup': { nothing: 'free; traffic is counted with the tasks' },
  'AWS::ElasticLoadBalancingV2::ListenerRule': { nothing: 'free; evaluations are part of capacity units' },
  'AWS::Route53::RecordSet': { nothing: 'free, and so are queries for aliases of load balancers' },
  'AWS::EC2::SecurityGroupIngress': { nothing: 'free' },
};
