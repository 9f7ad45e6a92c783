import { describe } from 'vitest';
import { type Case, itIsAllowed, itIsDenied } from './iam/case.ts';
import { domainName, ofCustomer, recordOf, targets } from './iam/installation.ts';

const applicationBound = { 'iam:PermissionsBoundary': targets.applicationBoundary };
const passedTo = (service: string) => ({ 'iam:PassedToService': service });

const allowed: Case[] = [
  ['the read role reads the health of targets', 'read', 'elasticloadbalancing:DescribeTargetHealth', 'anything'],
  ['the read role reads metrics', 'read', 'cloudwatch:GetMetricData', 'anything'],
  ['the read role reads quotas', 'read', 'servicequotas:GetServiceQuota', 'anything'],
  ['the read role reads the default of a quota', 'read', 'servicequotas:GetAWSDefaultServiceQuota', 'anything'],
  ['Service Quotas asks for quotas of databases', 'read', 'rds:DescribeAccountAttributes', 'anything'],
  [
    'a task decrypts its secret',
    'task',
    'kms:Decrypt',
    'key',
    { 'kms:ViaService': 'secretsmanager.eu-central-1.amazonaws.com', 'kms:CallerAccount': '222222222222' },
  ],
  ['the deploy role assumes the deploy role of the CDK', 'deploy', 'sts:AssumeRole', 'cdkDeployRole'],
  ["the deploy role reads a customer's stack", 'deploy', 'cloudformation:DescribeStackEvents', 'customerStack'],
  ['the deploy role continues a rollback', 'deploy', 'cloudformation:ContinueUpdateRollback', 'customerStack'],
  ['the deploy role reads the name servers of the domain', 'deploy', 'route53:GetHostedZone', 'zone'],
  ['the deploy role finds the zones of a region', 'deploy', 'ec2:DescribeAvailabilityZones', 'anything'],
  ['CloudFormation creates a database', 'cloudFormation', 'rds:CreateDBCluster', 'database'],
  ['CloudFormation creates a service', 'cloudFormation', 'ecs:CreateService', 'service'],
  [
    "CloudFormation creates a customer's address",
    'cloudFormation',
    'route53:ChangeResourceRecordSets',
    'zone',
    recordOf(`acme.${domainName}`, 'A'),
  ],
  [
    'CloudFormation validates a certificate',
    'cloudFormation',
    'route53:ChangeResourceRecordSets',
    'zone',
    recordOf(`_0123456789abcdef.${domainName}`, 'CNAME'),
  ],
  [
    'CloudFormation creates a role with the boundary',
    'cloudFormation',
    'iam:CreateRole',
    'stackRole',
    applicationBound,
  ],
  [
    'CloudFormation passes a role to tasks',
    'cloudFormation',
    'iam:PassRole',
    'stackRole',
    passedTo('ecs-tasks.amazonaws.com'),
  ],
  [
    'CloudFormation passes a role to EventBridge',
    'cloudFormation',
    'iam:PassRole',
    'stackRole',
    passedTo('events.amazonaws.com'),
  ],
  [
    'the deploy role finds the resources of a stack',
    'deploy',
    'cloudformation:DescribeStackResources',
    'customerStack',
  ],
  ['the deploy role sees why a task failed', 'deploy', 'ecs:DescribeServices', 'service'],
  ['the deploy role reads the last lines of a failed task', 'deploy', 'logs:GetLogEvents', 'customerLog'],
  ['the deploy role reads the health of targets', 'deploy', 'elasticloadbalancing:DescribeTargetHealth', 'anything'],
  ['the read role describes a service', 'read', 'ecs:DescribeServices', 'service'],
  ["the read role reads a customer's log", 'read', 'logs:FilterLogEvents', 'customerLogGroup'],
  ["the read role describes a customer's stack", 'read', 'cloudformation:DescribeStacks', 'customerStack'],
  ['a task writes its log', 'task', 'logs:PutLogEvents', 'customerLog'],
  ['a task is started with its secret', 'task', 'secretsmanager:GetSecretValue', 'secret', ofCustomer],
  ['CloudFormation resolves a password', 'cloudFormation', 'secretsmanager:GetSecretValue', 'secret', ofCustomer],
  ['a region forwards events', 'forwarding', 'events:PutEvents', 'eventBus'],
];

const denied: Case[] = [
  ['a task sends events that look like alarms', 'task', 'events:PutEvents', 'eventBus'],
  ['a task decrypts with any key itself', 'task', 'kms:Decrypt', 'key'],
  ['the deploy role assumes a CDK role of another account', 'deploy', 'sts:AssumeRole', 'foreignCdkRole'],
  ['the deploy role assumes a role outside the console', 'deploy', 'sts:AssumeRole', 'otherRole'],
  ['the deploy role assumes the execution role of CloudFormation', 'deploy', 'sts:AssumeRole', 'cdkExecutionRole'],
  ['the deploy role deletes a stack outside the console', 'deploy', 'cloudformation:DeleteStack', 'otherStack'],
  ['the deploy role creates a stack itself', 'deploy', 'cloudformation:CreateStack', 'customerStack'],
  ["the deploy role reads a customer's secret", 'deploy', 'secretsmanager:GetSecretValue', 'secret', ofCustomer],
  ['the deploy role bootstraps a region', 'deploy', 'cloudformation:CreateStack', 'toolkitStack'],
  ['the deploy role deletes the bootstrap stack', 'deploy', 'cloudformation:DeleteStack', 'toolkitStack'],
  ['the deploy role deletes the bucket of the CDK', 'deploy', 's3:DeleteBucket', 'cdkBucket'],
  ['the deploy role deletes objects in the bucket of the CDK', 'deploy', 's3:DeleteObject', 'cdkAsset'],
  ['the deploy role stops a service', 'deploy', 'ecs:UpdateService', 'service'],
  ['the deploy role reads the zone of another domain', 'deploy', 'route53:GetHostedZone', 'otherZone'],
  ["the deploy role changes the domain's records itself", 'deploy', 'route53:ChangeResourceRecordSets', 'zone'],
  ['the deploy role deletes a database', 'deploy', 'rds:DeleteDBCluster', 'database'],
  ["the read role reads a customer's secret", 'read', 'secretsmanager:GetSecretValue', 'secret', ofCustomer],
  ['the read role requests an increase of a quota', 'read', 'servicequotas:RequestServiceQuotaIncrease', 'anything'],
  ['the read role stops a service', 'read', 'ecs:UpdateService', 'service'],
  ["the read role deletes a customer's stack", 'read', 'cloudformation:DeleteStack', 'customerStack'],
  ['the read role assumes a CDK role', 'read', 'sts:AssumeRole', 'cdkDeployRole'],
  ['the read role creates a role', 'read', 'iam:CreateRole', 'stackRole', applicationBound],
  [
    'CloudFormation changes the zone of another domain',
    'cloudFormation',
    'route53:ChangeResourceRecordSets',
    'otherZone',
  ],
  ['CloudFormation deletes the zone', 'cloudFormation', 'route53:DeleteHostedZone', 'zone'],
  ['CloudFormation assumes another role', 'cloudFormation', 'sts:AssumeRole', 'otherRole'],
];

describe('in the cluster account', () => {
  itIsAllowed(allowed);
  itIsDenied(denied);
});
