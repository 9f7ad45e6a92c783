import { describe } from 'vitest';
import { itIsDenied } from './iam/case.ts';
import { type RoleName, type TargetName, targets } from './iam/installation.ts';

const applicationBound = { 'iam:PermissionsBoundary': targets.applicationBoundary };
const wideBound = { 'iam:PermissionsBoundary': targets.boundary };
const foreignBound = { 'iam:PermissionsBoundary': targets.administrator };
const passedTo = (service: string) => ({ 'iam:PassedToService': service });

type Attempt = readonly [
  description: string,
  action: string,
  target: TargetName,
  context?: Readonly<Record<string, string>>,
];

/** Attempts of an attacker to get more permissions than a role has. */
const attempts: Attempt[] = [
  ['create a role without a boundary', 'iam:CreateRole', 'stackRole'],
  ['create a role with another boundary', 'iam:CreateRole', 'stackRole', foreignBound],
  ['create a role with the boundary of the CDK, which is wider', 'iam:CreateRole', 'stackRole', wideBound],
  ['create a role with the name of another system', 'iam:CreateRole', 'otherRole', applicationBound],
  ['remove the boundary of a role', 'iam:DeleteRolePermissionsBoundary', 'stackRole', applicationBound],
  ['replace the boundary of a role', 'iam:PutRolePermissionsBoundary', 'stackRole', foreignBound],
  ['rewrite the boundary', 'iam:CreatePolicyVersion', 'boundary'],
  ["rewrite the applications' boundary", 'iam:CreatePolicyVersion', 'applicationBoundary'],
  ['activate an older version of the boundary', 'iam:SetDefaultPolicyVersion', 'boundary'],
  ['delete the boundary', 'iam:DeletePolicy', 'boundary'],
  ['rewrite the execution policy', 'iam:CreatePolicyVersion', 'execution'],
  ['widen the policy of a role without a boundary', 'iam:PutRolePolicy', 'otherRole'],
  ['widen its own policy', 'iam:PutRolePolicy', 'cdkExecutionRole', applicationBound],
  [
    'attach AdministratorAccess to a role of a stack',
    'iam:AttachRolePolicy',
    'stackRole',
    { ...applicationBound, 'iam:PolicyARN': targets.administrator },
  ],
  [
    'attach AdministratorAccess to itself',
    'iam:AttachRolePolicy',
    'cdkExecutionRole',
    { ...wideBound, 'iam:PolicyARN': targets.administrator },
  ],
  ['create a user', 'iam:CreateUser', 'user'],
  ['create an access key', 'iam:CreateAccessKey', 'user'],
  ['attach a policy to a user', 'iam:AttachUserPolicy', 'user', { 'iam:PolicyARN': targets.administrator }],
  ['pass a role to a Lambda function', 'iam:PassRole', 'stackRole', passedTo('lambda.amazonaws.com')],
  ['pass a role to an EC2 instance', 'iam:PassRole', 'stackRole', passedTo('ec2.amazonaws.com')],
  ['pass a role outside the console to tasks', 'iam:PassRole', 'otherRole', passedTo('ecs-tasks.amazonaws.com')],
  ['assume another role', 'sts:AssumeRole', 'otherRole'],
];

const compromised: RoleName[] = [
  'cloudFormation',
  'deploy',
  'overprivileged',
  'task',
  'read',
  'job',
  'api',
  'reconciler',
];

describe.each(compromised)('%s cannot escape', (role) => {
  itIsDenied(
    attempts.map(([description, action, target, context = {}]) => [description, role, action, target, context]),
  );
});

describe('a task whose template gives it every permission', () => {
  itIsDenied([
    ['deletes a database', 'task', 'rds:DeleteDBCluster', 'database'],
    ['changes addresses', 'task', 'route53:ChangeResourceRecordSets', 'zone'],
    ["deletes another customer's stack", 'task', 'cloudformation:DeleteStack', 'customerStack'],
    ['assumes a role of the CDK', 'task', 'sts:AssumeRole', 'cdkDeployRole'],
    ['stops a service', 'task', 'ecs:UpdateService', 'service'],
    ['changes a secret', 'task', 'secretsmanager:PutSecretValue', 'secret'],
  ]);
});
