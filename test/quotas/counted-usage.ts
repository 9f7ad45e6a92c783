import { createApp } from '@console/cluster-cdk/create-app';
import { customerStackProps } from '@console/cluster-cdk/customer-props';
import { CustomerStack } from '@console/cluster-cdk/customer-stack';
import { RegionStack } from '@console/cluster-cdk/region-stack';
import { parseProps } from '@console/cluster-cdk/stack-props';
import { customerProps, regionProps } from '@console/cluster-cdk/testing/samples';
import type { QuotaNumbers } from '@console/core/contract/quota';
import type { ContainersProduct } from '@console/core/products/model';

interface Resource {
  Type: string;
  Properties?: Record<string, unknown>;
}
type Resources = Readonly<Record<string, Resource>>;

/** The resources of the template of a customer with this product, as it would be deployed. */
export function customerResources(product: ContainersProduct, size: string, suspended: boolean): Resources {
  const app = createApp();
  new CustomerStack(
    app,
    parseProps(customerStackProps, { ...customerProps, product, version: product.defaultVersion, size, suspended }),
  );
  return app.synth().stacks[0]?.template.Resources;
}

export function regionResources(): Resources {
  const app = createApp();
  new RegionStack(app, regionProps);
  return app.synth().stacks[0]?.template.Resources;
}

/** What a stack of these resources takes of each quota. */
export function countedUsage(resources: Resources): QuotaNumbers {
  const all = Object.values(resources);
  const count = (type: string, matches: (resource: Resource) => boolean = () => true) =>
    all.filter((resource) => resource.Type === type && matches(resource)).length;
  const property = <T>(type: string, name: string) =>
    all.find((resource) => resource.Type === type)?.Properties?.[name] as T | undefined;
  // Each process scales by itself, and the tasks of all have one size.
  const fewestTasks = all
    .filter(({ Type }) => Type === 'AWS::ApplicationAutoScaling::ScalableTarget')
    .reduce((sum, { Properties }) => sum + Number(Properties?.MinCapacity), 0);
  const cpu = Number(property('AWS::ECS::TaskDefinition', 'Cpu') ?? 0);
  const tracking = count(
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    ({ Properties }) => Properties?.PolicyType === 'TargetTrackingScaling',
  );
  return {
    'alb-target-groups': count('AWS::ElasticLoadBalancingV2::TargetGroup'),
    'alb-rules': count('AWS::ElasticLoadBalancingV2::ListenerRule'),
    'cloudformation-stacks': 1,
    // Each target-tracking policy creates an alarm to scale out and one to scale in.
    'cloudwatch-alarms': count('AWS::CloudWatch::Alarm') + 2 * tracking,
    'fargate-vcpu': (cpu / 1024) * fewestTasks,
    'iam-roles': count('AWS::IAM::Role'),
    'rds-clusters': count('AWS::RDS::DBCluster'),
    'rds-instances': count('AWS::RDS::DBInstance'),
    'security-groups': count('AWS::EC2::SecurityGroup'),
    'efs-access-points': count('AWS::EFS::AccessPoint'),
  };
}
