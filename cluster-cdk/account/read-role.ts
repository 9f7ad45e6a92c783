import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

/** What the console needs to show the state of customers' applications. No secrets, no data, no changes. */
export const readStatements = ({ arn, ofStacks, stacks }: Arns): PolicyStatement[] => [
  allow({
    sid: 'Stacks',
    actions: ['DescribeStacks', 'DescribeStackEvents', 'DescribeStackResource*', 'ListStackResources'].map(
      (action) => `cloudformation:${action}`,
    ),
    resources: stacks,
  }),
  allow({
    sid: 'Services',
    actions: ['ecs:DescribeServices', 'ecs:DescribeTasks', 'ecs:DescribeClusters'],
    resources: [...ofStacks('ecs', 'cluster/'), ...ofStacks('ecs', 'service/'), ...ofStacks('ecs', 'task/')],
  }),
  allow({
    sid: 'Tasks',
    actions: ['ecs:ListTasks'],
    resources: '*',
    conditions: { ArnLike: { 'ecs:cluster': ofStacks('ecs', 'cluster/') } },
  }),
  allow({
    sid: 'Balancers',
    actions: ['DescribeTargetHealth', 'DescribeTargetGroups', 'DescribeLoadBalancers'].map(
      (action) => `elasticloadbalancing:${action}`,
    ),
  }),
  allow({
    sid: 'Metrics',
    actions: ['cloudwatch:GetMetricData', 'cloudwatch:GetMetricStatistics', 'cloudwatch:ListMetrics'],
  }),
  allow({ sid: 'Alarms', actions: ['cloudwatch:DescribeAlarms'], resources: arn('cloudwatch', 'alarm:*') }),
  // Service Quotas asks the services themselves, as its caller.
  allow({
    sid: 'Quotas',
    actions: [
      'servicequotas:GetServiceQuota',
      'servicequotas:GetAWSDefaultServiceQuota',
      'cloudformation:DescribeAccountLimits',
      'iam:GetAccountSummary',
      'rds:DescribeAccountAttributes',
    ],
  }),
  allow({
    sid: 'Logs',
    actions: ['logs:FilterLogEvents', 'logs:GetLogEvents', 'logs:DescribeLogStreams'],
    resources: ofStacks('logs', 'log-group:'),
  }),
];
