import { describe } from 'vitest';
import { itIsDenied } from './iam/case.ts';
import {
  domainName,
  NAMES,
  ofCustomer,
  type RoleName,
  recordOf,
  type TargetName,
  targets,
} from './iam/installation.ts';

const applicationBound = { 'iam:PermissionsBoundary': targets.applicationBoundary };
const wideBound = { 'iam:PermissionsBoundary': targets.boundary };
const executionBound = { 'iam:PermissionsBoundary': targets.executionBoundary };
const foreignBound = { 'iam:PermissionsBoundary': targets.administrator };
const passedTo = (service: string) => ({ 'iam:PassedToService': service });

const changeRecords = 'route53:ChangeResourceRecordSets';
const linkedService = { 'iam:AWSServiceName': 'ecs.amazonaws.com' };

type Attempt = readonly [
  description: string,
  action: string,
  target: TargetName,
  context?: Readonly<Record<string, string | string[]>>,
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
  ['pass a role outside the console to a function', 'iam:PassRole', 'otherRole', passedTo('lambda.amazonaws.com')],
  ['pass a role to an EC2 instance', 'iam:PassRole', 'stackRole', passedTo('ec2.amazonaws.com')],
  ['pass a role outside the console to tasks', 'iam:PassRole', 'otherRole', passedTo('ecs-tasks.amazonaws.com')],
  ['assume another role', 'sts:AssumeRole', 'otherRole'],
  ['create a role that looks like one of the CDK', 'iam:CreateRole', 'evilCdkRole'],
  ['create one with the boundary of the CDK', 'iam:CreateRole', 'evilCdkRole', wideBound],
  ["create one with CloudFormation's boundary", 'iam:CreateRole', 'evilCdkRole', executionBound],
  ['create one with the boundary of applications', 'iam:CreateRole', 'evilCdkRole', applicationBound],
  ['rewrite the trust policy of a role of the CDK', 'iam:UpdateAssumeRolePolicy', 'cdkDeployRole', wideBound],
  ['give a role of the CDK another policy', 'iam:PutRolePolicy', 'cdkDeployRole', wideBound],
  [
    'give a role of the CDK the execution policy',
    'iam:AttachRolePolicy',
    'cdkDeployRole',
    { ...wideBound, 'iam:PolicyARN': targets.execution },
  ],
  ["rewrite CloudFormation's boundary", 'iam:CreatePolicyVersion', 'executionBoundary'],
  ['create a service-linked role', 'iam:CreateServiceLinkedRole', 'serviceLinkedRole', linkedService],
  ['share the snapshot of a database cluster', 'rds:ModifyDBClusterSnapshotAttribute', 'clusterSnapshot'],
  ['share the snapshot of a database instance', 'rds:ModifyDBSnapshotAttribute', 'instanceSnapshot'],
  ['delete a snapshot that no customer has left', 'rds:DeleteDBClusterSnapshot', 'otherSnapshot'],
  ["read another system's secret", 'secretsmanager:GetSecretValue', 'otherSecret'],
  ["tag another system's secret as a customer's", 'secretsmanager:TagResource', 'otherSecret'],
  ['change the domain itself', changeRecords, 'zone', recordOf(domainName, 'A')],
  ['delegate the domain', changeRecords, 'zone', recordOf(domainName, 'NS')],
  ['receive the mail of the domain', changeRecords, 'zone', recordOf(domainName, 'MX')],
  ['prove ownership of the domain', changeRecords, 'zone', recordOf(domainName, 'TXT')],
  ['delegate a subdomain', changeRecords, 'zone', recordOf(`acme.${domainName}`, 'NS')],
  ['prove ownership of a subdomain', changeRecords, 'zone', recordOf(`_acme-challenge.${domainName}`, 'TXT')],
  ['receive the mail of a subdomain', changeRecords, 'zone', recordOf(`acme.${domainName}`, 'MX')],
  ['change another name in the zone', changeRecords, 'zone', recordOf('www.example.org', 'A')],
  ['change an unnamed record of the zone', changeRecords, 'zone'],
  [
    'change the domain beside an address of a customer',
    changeRecords,
    'zone',
    { ...recordOf(domainName, 'A'), [NAMES]: [`acme.${domainName}`, domainName] },
  ],
];

const compromised: RoleName[] = [
  'cloudFormation',
  'overprivilegedCloudFormation',
  'deploy',
  'overprivileged',
  'task',
  'read',
  'secrets',
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

describe.each(compromised.filter((role) => !['cloudFormation', 'overprivilegedCloudFormation', 'task'].includes(role)))(
  '%s',
  (role) => {
    itIsDenied([
      ['reads the password of a database', role, 'secretsmanager:GetSecretValue', 'secret', ofCustomer],
      ['reads the passwords of many databases', role, 'secretsmanager:BatchGetSecretValue', 'anything'],
    ]);
  },
);
