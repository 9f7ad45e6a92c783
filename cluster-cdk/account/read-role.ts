import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { diagnosisStatements } from './diagnosis.ts';
import { allow } from './statement.ts';

/** What the console needs to show the state of customers' applications. No secrets, no data but counters, no changes. */
export const readStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'Stacks',
    actions: ['cloudformation:DescribeStacks', 'cloudformation:GetTemplate'],
    resources: arns.stacks,
  }),
  ...diagnosisStatements(arns),
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
  allow({ sid: 'RoutingOfTenants', actions: ['ssm:GetParametersByPath'], resources: arns.tenancyParameters }),
  allow({
    sid: 'UsageOfTenants',
    actions: ['dynamodb:Query'],
    resources: arns.usageTables,
    // Other tables have no such partitions.
    conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['TENANT#*#DAY#*'] } },
  }),
  allow({ sid: 'Logs', actions: ['logs:FilterLogEvents'], resources: arns.ofStacks('logs', 'log-group:') }),
];
