import { customerTag, productTag } from '@console/core/stack-names';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { peopleActions, streamActions } from '../pool/function-roles.ts';
import { itemActions } from '../pool/tenant-role.ts';
import type { Arns } from './arns.ts';
import { encryption } from './encryption.ts';
import { allow } from './statement.ts';

/** The most that a role in the stack of a region or customer may do: run a task, enter folders, start tasks, and forward events. */
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
  allow({
    sid: 'EnterFolders',
    actions: ['elasticfilesystem:ClientMount', 'elasticfilesystem:ClientWrite'],
    resources: arns.arn('elasticfilesystem', 'file-system/*'),
    conditions: { Null: { 'elasticfilesystem:AccessPointArn': 'false' } },
  }),
  allow({
    sid: 'RunSchedules',
    actions: ['ecs:RunTask'],
    resources: arns.arn('ecs', 'task-definition/customer-*'),
    conditions: { ArnLike: { 'ecs:cluster': arns.ofStacks('ecs', 'cluster/') } },
  }),
  allow({
    sid: 'RolesOfScheduledTasks',
    actions: ['iam:PassRole'],
    resources: arns.stackRoles,
    conditions: { StringEquals: { 'iam:PassedToService': 'ecs-tasks.amazonaws.com' } },
  }),
  allow({ sid: 'PassEventsOn', actions: ['events:PutEvents'], resources: arns.eventBus }),
];

/**
 * The most that a role in a stack of functions may do. Whose items it reaches, its own policy says: that one knows the
 * table of its stack. No role may scan a table, and none may do so of another system.
 */
export const functionsBoundaryStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'WriteLogs',
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    resources: arns.ofStacks('logs', 'log-group:'),
  }),
  allow({
    sid: 'ReadParameters',
    actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
    resources: arns.tenancyParameters,
  }),
  allow({
    sid: 'BecomeATenant',
    actions: ['sts:AssumeRole', 'sts:TagSession'],
    resources: arns.functionRoles,
  }),
  allow({ sid: 'Items', actions: itemActions, resources: arns.tables.flatMap((table) => [table, `${table}/index/*`]) }),
  allow({ sid: 'Changes', actions: streamActions, resources: arns.tables.map((table) => `${table}/stream/*`) }),
  allow({ sid: 'SendEvents', actions: ['events:PutEvents'], resources: arns.eventBuses }),
  allow({ sid: 'SendDeadLetters', actions: ['sqs:SendMessage'], resources: arns.queues }),
  allow({
    sid: 'People',
    actions: peopleActions,
    resources: arns.arn('cognito-idp', 'userpool/*'),
    conditions: { StringLike: { [`aws:ResourceTag/${productTag}`]: '*' } },
  }),
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
