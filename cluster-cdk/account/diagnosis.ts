import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

/** What tells why the tasks of an application ended. No secrets, no changes. */
export const diagnosisStatements = ({ ofStacks, stacks }: Arns): PolicyStatement[] => [
  allow({
    sid: 'FindService',
    actions: ['cloudformation:DescribeStackResources'],
    resources: stacks,
  }),
  allow({
    sid: 'SeeFailedTasks',
    actions: ['ecs:DescribeServices', 'ecs:DescribeTasks'],
    resources: [...ofStacks('ecs', 'service/'), ...ofStacks('ecs', 'task/')],
  }),
  allow({
    sid: 'FindFailedTasks',
    actions: ['ecs:ListTasks'],
    conditions: { ArnLike: { 'ecs:cluster': ofStacks('ecs', 'cluster/') } },
  }),
  allow({
    sid: 'SeeHealthChecks',
    actions: ['elasticloadbalancing:DescribeTargetHealth', 'elasticloadbalancing:DescribeTargetGroups'],
  }),
  allow({
    sid: 'ReadLastLines',
    actions: ['logs:GetLogEvents'],
    resources: ofStacks('logs', 'log-group:'),
  }),
];
