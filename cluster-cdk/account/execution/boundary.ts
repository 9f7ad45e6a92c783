import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from '../arns.ts';
import { encryption } from '../encryption.ts';
import { allow, on } from '../statement.ts';
import { secretStatements } from './data.ts';
import { addressStatements } from './network.ts';
import { boundRoleStatements, passedTo } from './roles.ts';
import { keyStatements } from './signals.ts';

/**
 * The most that CloudFormation may do, whatever its policies allow. Wider than these where more permissions are no way
 * to leave the account's limits, since a role has one boundary and its 6,144 characters hold all of it. What is denied in
 * the policies is not allowed here.
 */
export const executionBoundaryStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'Services',
    actions: on('ec2', 'Describe*', '*Tags', '*Address*', '*Vpc*', '*Subnet*', '*Gateway*', '*Route*')
      .concat(on('ec2', '*SecurityGroup*', '*FlowLogs', '*NetworkInterface*'))
      .concat(['elasticloadbalancing:*', 'acm:*', 'application-autoscaling:*', 'cloudwatch:*', 'scheduler:*Schedule'])
      .concat(on('ecs', '*Cluster*', '*Service*', '*TaskDefinition*', '*Resource'))
      .concat(on('rds', 'Describe*', '*DBCluster', '*DBInstance', '*DBSubnetGroup', '*Resource'))
      .concat(on('rds', 'CreateDBClusterSnapshot'))
      .concat(on('elasticfilesystem', 'Describe*', '*Resource', '*FileSystem*'))
      .concat(on('elasticfilesystem', '*MountTarget*', '*AccessPoint', 'Put*'))
      .concat(on('logs', 'Describe*', '*LogDelivery', 'ListLogDeliveries')),
  }),
  allow({
    sid: 'OfStacks',
    actions: ['logs:*', 'sns:*', 'events:*', 'ssm:*Parameter*', 'ssm:*Tags*', 's3:GetObject*'],
    resources: [
      ...arns.ofStacks('logs', 'log-group:'),
      ...arns.ofStacks('events', 'rule/'),
      ...arns.eventBuses,
      arns.eventBus,
      arns.topics,
      arns.tenancyParameters,
      `${arns.toolkit.bucket}/*`,
    ],
  }),
  allow({
    sid: 'AccessLogs',
    actions: on('s3', '*Bucket*', '*Configuration', '*Resource'),
    resources: arns.accessLogs,
  }),
  allow({
    sid: 'Functions',
    actions: ['apigateway:*', 'lambda:*']
      .concat(on('dynamodb', '*Table', 'Describe*', '*TimeToLive', '*ContinuousBackups', '*TagResource', '*Tags*'))
      .concat(on('cognito-idp', '*UserPool*', 'AddCustom*', '*Resource'))
      .concat(on('sqs', '*Queue*')),
  }),
  ...addressStatements(arns),
  ...secretStatements(arns),
  ...keyStatements(arns),
  encryption(arns, 's3', 'secretsmanager', 'elasticfilesystem'),
  ...boundRoleStatements(arns),
  allow({
    sid: 'PassRoles',
    actions: ['iam:PassRole'],
    resources: arns.stackRoles,
    conditions: passedTo('ecs-tasks', 'events', 'scheduler', 'lambda'),
  }),
];
