import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

/** What the console needs to show the state of customers' applications. No secrets, no data, no changes. */
export const readStatements = ({ ofStacks, stacks }: Arns): PolicyStatement[] => [
  allow({ sid: 'Stacks', actions: ['cloudformation:DescribeStacks'], resources: stacks }),
  allow({ sid: 'Services', actions: ['ecs:DescribeServices'], resources: ofStacks('ecs', 'service/') }),
  allow({
    sid: 'Balancers',
    actions: ['elasticloadbalancing:DescribeTargetHealth', 'elasticloadbalancing:DescribeTargetGroups'],
  }),
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
  allow({ sid: 'Metrics', actions: ['cloudwatch:GetMetricData'] }),
  allow({ sid: 'Logs', actions: ['logs:FilterLogEvents'], resources: ofStacks('logs', 'log-group:') }),
];
