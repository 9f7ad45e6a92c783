import { customerTag } from '@console/core/stack-names';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { encryption } from './encryption.ts';
import { allow } from './statement.ts';

/** The most that a role in the stack of a region or customer may do: run a task, and forward events. */
export const applicationBoundaryStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'WriteLogs',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: arns.ofStacks('logs', 'log-group:'),
  }),
  allow({
    sid: 'ReadSecrets',
    actions: ['secretsmanager:GetSecretValue', 'secretsmanager:DescribeSecret'],
    resources: [...arns.secrets, arns.optionSecrets],
    conditions: { StringLike: { [`aws:ResourceTag/${customerTag}`]: '*' } },
  }),
  allow({
    sid: 'PullImages',
    actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
    resources: 'arn:aws:ecr:*:*:repository/*',
    conditions: { StringEquals: { 'aws:PrincipalAccount': arns.account } },
  }),
  encryption(arns, 'secretsmanager'),
  allow({ sid: 'SignInToRegistry', actions: ['ecr:GetAuthorizationToken'] }),
  allow({ sid: 'PassEventsOn', actions: ['events:PutEvents'], resources: arns.eventBus }),
];

/** The most that the CDK's bootstrap roles may do that a job assumes: upload templates, and have them deployed. */
export const bootstrapBoundaryStatements = (arns: Arns): PolicyStatement[] => [
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
  encryption(arns, 's3'),
];
