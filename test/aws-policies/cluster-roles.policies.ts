import { describe, expect, it } from 'vitest';
import { answer, type Case } from './iam/case.ts';
import { things } from './iam/installation.ts';

const bound = { 'iam:PermissionsBoundary': things.boundary };
const applicationBound = { 'iam:PermissionsBoundary': things.applicationBoundary };
const passedTo = (service: string) => ({ 'iam:PassedToService': service });

const allowed: Case[] = [
  ['the read role asks how targets are', 'read', 'elasticloadbalancing:DescribeTargetHealth', 'anything'],
  ['the read role reads metrics', 'read', 'cloudwatch:GetMetricData', 'anything'],
  [
    'a task decrypts its secret',
    'task',
    'kms:Decrypt',
    'key',
    { 'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com', 'kms:CallerAccount': '222222222222' },
  ],
  ['the deploy role becomes the role by which the CDK deploys', 'deploy', 'sts:AssumeRole', 'cdkDeployRole'],
  ["the deploy role reads a customer's stack", 'deploy', 'cloudformation:DescribeStackEvents', 'customerStack'],
  ['the deploy role goes on with a rollback', 'deploy', 'cloudformation:ContinueUpdateRollback', 'customerStack'],
  ['the deploy role bootstraps a region: roles under the boundary', 'deploy', 'iam:CreateRole', 'cdkDeployRole', bound],
  [
    'the deploy role bootstraps a region: the execution policy for CloudFormation',
    'deploy',
    'iam:AttachRolePolicy',
    'cdkExecutionRole',
    { ...bound, 'iam:PolicyARN': things.execution },
  ],
  ['the deploy role undoes a bootstrap that failed', 'deploy', 's3:DeleteBucket', 'cdkBucket'],
  ['CloudFormation makes a database', 'cloudFormation', 'rds:CreateDBCluster', 'database'],
  ['CloudFormation makes a service', 'cloudFormation', 'ecs:CreateService', 'service'],
  ['CloudFormation makes an address', 'cloudFormation', 'route53:ChangeResourceRecordSets', 'zone'],
  ['CloudFormation makes a role under the boundary', 'cloudFormation', 'iam:CreateRole', 'stackRole', applicationBound],
  [
    'CloudFormation hands a role to tasks',
    'cloudFormation',
    'iam:PassRole',
    'stackRole',
    passedTo('ecs-tasks.amazonaws.com'),
  ],
  [
    'CloudFormation hands a role to events',
    'cloudFormation',
    'iam:PassRole',
    'stackRole',
    passedTo('events.amazonaws.com'),
  ],
  ['the read role looks at a service', 'read', 'ecs:DescribeServices', 'service'],
  ["the read role reads a customer's log", 'read', 'logs:GetLogEvents', 'customerLog'],
  ["the read role looks at a customer's stack", 'read', 'cloudformation:DescribeStacks', 'customerStack'],
  ['a task writes its log', 'task', 'logs:PutLogEvents', 'customerLog'],
  ['a task is started with its secret', 'task', 'secretsmanager:GetSecretValue', 'secret'],
  ['the region passes events on', 'task', 'events:PutEvents', 'eventBus'],
];

const denied: Case[] = [
  ['a task decrypts by any key by itself', 'task', 'kms:Decrypt', 'key'],
  ["the deploy role becomes another account's CDK", 'deploy', 'sts:AssumeRole', 'foreignCdkRole'],
  ['the deploy role becomes a role that is none of the console', 'deploy', 'sts:AssumeRole', 'otherRole'],
  ['the deploy role becomes CloudFormation', 'deploy', 'sts:AssumeRole', 'cdkExecutionRole'],
  ['the deploy role deletes a stack that is none of the console', 'deploy', 'cloudformation:DeleteStack', 'otherStack'],
  ['the deploy role creates a stack by itself', 'deploy', 'cloudformation:CreateStack', 'customerStack'],
  ["the deploy role reads a customer's secret", 'deploy', 'secretsmanager:GetSecretValue', 'secret'],
  ['the deploy role deletes what is in the bucket of the CDK', 'deploy', 's3:DeleteObject', 'cdkAsset'],
  ['the deploy role deletes a database', 'deploy', 'rds:DeleteDBCluster', 'database'],
  ["the read role reads a customer's secret", 'read', 'secretsmanager:GetSecretValue', 'secret'],
  ['the read role stops a service', 'read', 'ecs:UpdateService', 'service'],
  ["the read role deletes a customer's stack", 'read', 'cloudformation:DeleteStack', 'customerStack'],
  ['the read role becomes the CDK', 'read', 'sts:AssumeRole', 'cdkDeployRole'],
  ['the read role makes a role', 'read', 'iam:CreateRole', 'stackRole', applicationBound],
  [
    'CloudFormation changes the zone of another domain',
    'cloudFormation',
    'route53:ChangeResourceRecordSets',
    'otherZone',
  ],
  ['CloudFormation deletes the zone', 'cloudFormation', 'route53:DeleteHostedZone', 'zone'],
  ['CloudFormation becomes another role', 'cloudFormation', 'sts:AssumeRole', 'otherRole'],
];

describe('in the cluster account', () => {
  it.each(allowed)('may: %s', async (...line) => expect(await answer(line as unknown as Case)).toBe('allowed'));
  it.each(denied)('may not: %s', async (...line) => expect(await answer(line as unknown as Case)).toBe('denied'));
});
