import { describe, expect, it } from 'vitest';
import { answer, type Case } from './iam/case.ts';
import { type RoleName, type ThingName, things } from './iam/installation.ts';

const applicationBound = { 'iam:PermissionsBoundary': things.applicationBoundary };
const wideBound = { 'iam:PermissionsBoundary': things.boundary };
const foreignBound = { 'iam:PermissionsBoundary': things.administrator };
const passedTo = (service: string) => ({ 'iam:PassedToService': service });

type Attempt = readonly [says: string, action: string, thing: ThingName, context?: Readonly<Record<string, string>>];

/** What somebody would try who wants more than a role has. */
const attempts: Attempt[] = [
  ['make a role without a boundary', 'iam:CreateRole', 'stackRole'],
  ['make a role under a boundary of its own', 'iam:CreateRole', 'stackRole', foreignBound],
  ['make a role under the boundary of the CDK, which is wider', 'iam:CreateRole', 'stackRole', wideBound],
  ['make a role beside those of stacks', 'iam:CreateRole', 'otherRole', applicationBound],
  ['take the boundary off a role', 'iam:DeleteRolePermissionsBoundary', 'stackRole', applicationBound],
  ['put a role under another boundary', 'iam:PutRolePermissionsBoundary', 'stackRole', foreignBound],
  ['rewrite the boundary', 'iam:CreatePolicyVersion', 'boundary'],
  ["rewrite the applications' boundary", 'iam:CreatePolicyVersion', 'applicationBoundary'],
  ['go back to an older boundary', 'iam:SetDefaultPolicyVersion', 'boundary'],
  ['delete the boundary', 'iam:DeletePolicy', 'boundary'],
  ['rewrite the execution policy', 'iam:CreatePolicyVersion', 'execution'],
  ['widen the policy of a role without a boundary', 'iam:PutRolePolicy', 'otherRole'],
  ['widen its own policy', 'iam:PutRolePolicy', 'cdkExecutionRole', applicationBound],
  [
    'attach AdministratorAccess to a role of a stack',
    'iam:AttachRolePolicy',
    'stackRole',
    { ...applicationBound, 'iam:PolicyARN': things.administrator },
  ],
  [
    'attach AdministratorAccess to itself',
    'iam:AttachRolePolicy',
    'cdkExecutionRole',
    { ...wideBound, 'iam:PolicyARN': things.administrator },
  ],
  ['make a user', 'iam:CreateUser', 'user'],
  ['make an access key', 'iam:CreateAccessKey', 'user'],
  ['give a user a policy', 'iam:AttachUserPolicy', 'user', { 'iam:PolicyARN': things.administrator }],
  ['hand a role to a function', 'iam:PassRole', 'stackRole', passedTo('lambda.amazonaws.com')],
  ['hand a role to a virtual machine', 'iam:PassRole', 'stackRole', passedTo('ec2.amazonaws.com')],
  [
    'hand a role that is none of the console to tasks',
    'iam:PassRole',
    'otherRole',
    passedTo('ecs-tasks.amazonaws.com'),
  ],
  ['become another role', 'sts:AssumeRole', 'otherRole'],
];

const who: RoleName[] = ['cloudFormation', 'deploy', 'careless', 'task', 'read', 'job', 'api', 'reconciler'];

describe.each(who)('%s cannot escape:', (role) => {
  it.each(attempts.map((attempt) => ({ attempt, says: attempt[0] })))('$says', async ({ attempt }) => {
    const [says, action, thing, context] = attempt;
    expect(await answer([says, role, action, thing, context ?? {}])).toBe('denied');
  });
});

describe('a task whose template gives it every right', () => {
  const denied: Case[] = [
    ['deletes a database', 'task', 'rds:DeleteDBCluster', 'database'],
    ['changes addresses', 'task', 'route53:ChangeResourceRecordSets', 'zone'],
    ["deletes another customer's stack", 'task', 'cloudformation:DeleteStack', 'customerStack'],
    ['becomes the CDK', 'task', 'sts:AssumeRole', 'cdkDeployRole'],
    ['stops a service', 'task', 'ecs:UpdateService', 'service'],
    ['changes a secret', 'task', 'secretsmanager:PutSecretValue', 'secret'],
  ];
  it.each(denied)('still may not: %s', async (...line) => expect(await answer(line as unknown as Case)).toBe('denied'));
});
