import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { executionAllowances } from './execution-policy.ts';
import { allow } from './statement.ts';

/** The most that a role in the stack of a region or customer may do: run a task, and forward events. */
export const applicationBoundaryStatements = ({ arn, ofStacks, eventBus, account }: Arns): PolicyStatement[] => [
  allow({
    sid: 'WriteLogs',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: ofStacks('logs', 'log-group:'),
  }),
  allow({
    sid: 'ReadSecrets',
    actions: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
    resources: arn('secretsmanager', 'secret:*'),
  }),
  allow({
    sid: 'PullImages',
    actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    resources: 'arn:aws:ecr:*:*:repository/*',
    conditions: { StringEquals: { 'aws:PrincipalAccount': account } },
  }),
  encryption(arn, 'secretsmanager'),
  allow({ sid: 'SignInToRegistry', actions: ['ecr:GetAuthorizationToken'] }),
  allow({ sid: 'PassEventsOn', actions: ['events:PutEvents'], resources: eventBus }),
];

/** The most that the CDK's bootstrap roles may do, whatever their own policies allow. */
export const boundaryStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'Stacks',
    actions: ['cloudformation:*'],
    resources: arns.stacks,
  }),
  allow({
    sid: 'LookAtStacks',
    actions: ['cloudformation:Describe*', 'cloudformation:List*', 'sts:GetCallerIdentity'],
  }),
  allow({
    sid: 'Assets',
    actions: ['s3:Get*', 's3:List*', 's3:PutObject*', 's3:Abort*'],
    resources: [arns.toolkit.bucket, `${arns.toolkit.bucket}/*`],
  }),
  allow({
    sid: 'ToolkitVersion',
    actions: ['ssm:GetParameter', 'ssm:GetParameters'],
    resources: arns.toolkit.version,
  }),
  allow({ sid: 'Execution', actions: ['iam:PassRole'], resources: arns.toolkit.role('cfn-exec-role') }),
  encryption(arns.arn, 's3', 'secretsmanager'),
  ...executionAllowances(arns),
];

/** With the keys that AWS manages for these services: their key policies allow it, and the boundary has to as well. */
const encryption = (arn: Arns['arn'], ...services: string[]) =>
  allow({
    sid: 'Encryption',
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    resources: arn('kms', 'key/*'),
    conditions: { StringLike: { 'kms:ViaService': services.map((service) => `${service}.*.amazonaws.com`) } },
  });
