import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { allow, on } from '../statement.ts';

/** Clusters, services and tasks. */
export const workloadStatements = (): PolicyStatement[] => [
  allow({
    sid: 'Tasks',
    actions: on('ecs', '*Cluster', '*ClusterSettings', 'DescribeClusters', '*ClusterCapacityProviders')
      .concat(on('ecs', 'CreateService', 'UpdateService', 'DeleteService', 'DescribeServices'))
      .concat(on('ecs', 'ListServiceDeployments', 'DescribeServiceDeployments', 'StopServiceDeployment'))
      .concat(on('ecs', '*TaskDefinition', 'TagResource', 'UntagResource', 'ListTagsForResource')),
  }),
  allow({
    sid: 'Scaling',
    actions: on('application-autoscaling', '*ScalableTarget', '*ScalingPolicy', 'Describe*').concat(
      on('application-autoscaling', 'TagResource', 'UntagResource', 'ListTagsForResource'),
    ),
  }),
];
