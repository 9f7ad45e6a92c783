import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { denyStatements, iamStatements } from './iam-statements.ts';
import { allow } from './statement.ts';

/**
 * What CloudFormation needs to create, update and delete the stacks of regions and customers. A managed policy holds
 * 6,144 characters at most, so actions on one kind of resource are written with a wildcard for the verb.
 */
export const executionStatements = (arns: Arns): PolicyStatement[] => [
  ...executionAllowances(arns),
  ...denyStatements(arns),
];

export const executionAllowances = (arns: Arns): PolicyStatement[] => [
  ...network(),
  ...workloads(arns),
  ...data(arns),
  ...signals(arns),
  ...iamStatements(arns),
];

const on = (service: string, ...actions: string[]): string[] => actions.map((action) => `${service}:${action}`);

const network = () => [
  allow({
    sid: 'Network',
    actions: [
      ...on('ec2', 'Describe*', '*Tags', '*Address', '*Vpc', '*VpcAttribute', '*Subnet', '*SubnetAttribute'),
      ...on('ec2', '*InternetGateway', '*NatGateway', '*Route', '*RouteTable', '*RouteTableAssociation'),
      ...on(
        'ec2',
        '*SecurityGroup',
        '*SecurityGroupIngress',
        '*SecurityGroupEgress',
        '*SecurityGroupRuleDescriptions*',
      ),
      ...on('ec2', '*VpcEndpoint', '*VpcEndpoints', '*FlowLogs'),
      ...on('elasticloadbalancing', 'Create*', 'Delete*', 'Modify*', 'Set*', 'Describe*', '*Tags', '*Targets'),
      ...on('acm', 'RequestCertificate', 'DeleteCertificate', 'DescribeCertificate', '*TagsToCertificate'),
    ],
  }),
];

const workloads = ({ hostedZone }: Arns) => [
  allow({
    sid: 'Tasks',
    actions: [
      ...on('ecs', '*Cluster', '*ClusterSettings', '*Clusters', '*ClusterCapacityProviders'),
      ...on('ecs', '*Service', '*Services', '*TaskDefinition', '*agResource'),
      ...on('application-autoscaling', '*ScalableTarget', '*ScalingPolicy', 'Describe*', '*agResource'),
    ],
  }),
  allow({
    sid: 'Addresses',
    actions: on('route53', 'ChangeResourceRecordSets', 'ListResourceRecordSets', 'GetHostedZone', 'GetChange'),
    resources: [hostedZone, 'arn:aws:route53:::change/*'],
  }),
];

const data = ({ arn, ofStacks }: Arns) => [
  allow({
    sid: 'Databases',
    actions: on('rds', 'CreateDB*', 'ModifyDB*', 'DeleteDB*', 'Describe*', '*TagsToResource', '*TagsFromResource'),
    resources: arn('rds', '*'),
  }),
  allow({
    sid: 'Secrets',
    actions: on('secretsmanager', '*Secret', '*SecretValue', '*agResource'),
    // Generated names of secrets begin with the logical id, not with the name of the stack.
    resources: arn('secretsmanager', 'secret:*'),
  }),
  allow({ sid: 'Passwords', actions: on('secretsmanager', 'GetRandomPassword') }),
  allow({
    sid: 'AccessLogs',
    actions: on('s3', 'CreateBucket', 'DeleteBucket*', 'PutBucket*', 'GetBucket*', '*Configuration'),
    resources: 'arn:aws:s3:::console-region-*',
  }),
  allow({
    sid: 'Logs',
    actions: on('logs', '*LogGroup', '*RetentionPolicy', '*agResource', 'ListTagsForResource'),
    resources: ofStacks('logs', 'log-group:'),
  }),
  allow({ sid: 'LogDelivery', actions: on('logs', 'DescribeLogGroups', '*LogDelivery', 'ListLogDeliveries') }),
];

const signals = ({ arn, ofStacks, eventBus }: Arns) => [
  allow({
    sid: 'Alarms',
    actions: on('cloudwatch', 'PutMetricAlarm', 'DeleteAlarms', 'DescribeAlarms', '*agResource'),
    resources: arn('cloudwatch', 'alarm:*'),
  }),
  allow({
    sid: 'Topics',
    actions: on('sns', '*Topic', '*TopicAttributes', '*agResource', 'ListTagsForResource', 'GetDataProtectionPolicy'),
    resources: ofStacks('sns', ''),
  }),
  allow({
    sid: 'Events',
    actions: on('events', '*Rule', '*Targets', 'ListTargetsByRule', '*agResource'),
    resources: [...ofStacks('events', 'rule/'), eventBus],
  }),
  allow({ sid: 'NewKeys', actions: on('kms', 'CreateKey') }),
  allow({
    sid: 'Keys',
    actions: on('kms', 'Describe*', 'Get*', 'List*', 'PutKeyPolicy', '*KeyRotation', '*KeyDeletion', '*agResource'),
    resources: arn('kms', 'key/*'),
  }),
  allow({
    sid: 'KeysForServices',
    actions: on('kms', 'CreateGrant'),
    resources: arn('kms', 'key/*'),
    conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
  }),
];
