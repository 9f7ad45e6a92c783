import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow } from './statement.ts';

/** What the job does itself. Stacks are created and updated with the CDK's roles. */
export const deployStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'BecomeTheCdk',
    actions: ['sts:AssumeRole'],
    resources: ['deploy-role', 'file-publishing-role', 'lookup-role'].map(arns.toolkit.role),
  }),
  allow({
    sid: 'LookAtStacks',
    actions: ['DescribeStacks', 'DescribeStackEvents'].map((action) => `cloudformation:${action}`),
    resources: [...arns.stacks, arns.toolkit.stack],
  }),
  allow({
    sid: 'MendStacks',
    actions: ['CancelUpdateStack', 'ContinueUpdateRollback', 'DeleteStack'].map((action) => `cloudformation:${action}`),
    resources: arns.stacks,
  }),
  // They are told apart by their tags, which only their description has.
  allow({ sid: 'FindDatabases', actions: ['rds:DescribeDBClusters', 'rds:DescribeDBClusterSnapshots'] }),
  allow({
    sid: 'CreateSnapshots',
    actions: ['rds:CreateDBClusterSnapshot'],
    resources: [arns.arn('rds', 'cluster:customer-*'), arns.arn('rds', 'cluster-snapshot:customer-*')],
  }),
  allow({
    sid: 'DeleteSnapshots',
    actions: ['rds:DeleteDBClusterSnapshot'],
    resources: arns.arn('rds', 'cluster-snapshot:customer-*'),
  }),
  allow({
    sid: 'FindBootstrap',
    actions: ['ssm:GetParameter', 'ssm:GetParameters'],
    resources: arns.toolkit.version,
  }),
];
