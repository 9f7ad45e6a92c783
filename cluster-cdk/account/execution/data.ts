import { customerTag } from '@console/core/stack-names';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from '../arns.ts';
import { allow, on } from '../statement.ts';

/** Databases, secrets, access logs and logs. */
export const dataStatements = (arns: Arns): PolicyStatement[] => [
  // Without the attributes of snapshots, which share them with other accounts.
  allow({
    sid: 'Databases',
    actions: on('rds', 'CreateDBCluster', 'ModifyDBCluster', 'DeleteDBCluster', 'CreateDBClusterSnapshot')
      .concat(on('rds', 'RestoreDBClusterFromSnapshot'))
      .concat(on('rds', 'CreateDBInstance', 'ModifyDBInstance', 'DeleteDBInstance', '*DBSubnetGroup'))
      .concat(on('rds', 'AddTagsToResource', 'RemoveTagsFromResource', 'ListTagsForResource')),
    resources: arns.arn('rds', '*'),
  }),
  allow({ sid: 'LookAtDatabases', actions: on('rds', 'Describe*') }),
  ...secretStatements(arns),
  allow({
    sid: 'AccessLogs',
    actions: on(
      's3',
      'CreateBucket',
      'DeleteBucket*',
      'PutBucket*',
      'GetBucket*',
      'ListBucket',
      '*Configuration',
    ).concat(on('s3', 'TagResource', 'UntagResource', 'ListTagsForResource')),
    resources: arns.accessLogs,
  }),
  allow({
    sid: 'Logs',
    actions: on('logs', '*LogGroup', '*RetentionPolicy', 'TagResource', 'UntagResource', 'ListTagsForResource').concat(
      on('logs', 'GetDataProtectionPolicy'),
    ),
    resources: arns.ofStacks('logs', 'log-group:'),
  }),
  allow({
    sid: 'LogDelivery',
    actions: on('logs', 'DescribeLogGroups', 'DescribeResourcePolicies', 'DescribeIndexPolicies').concat(
      on('logs', '*LogDelivery', 'ListLogDeliveries'),
    ),
  }),
];

/** Values are read by references of templates to them, and by attaching a database to its secret. */
export const secretStatements = ({ secrets, optionSecrets }: Arns): PolicyStatement[] => [
  allow({
    sid: 'Secrets',
    actions: on('secretsmanager', 'CreateSecret', 'UpdateSecret', 'DeleteSecret', 'DescribeSecret').concat(
      on('secretsmanager', 'TagResource', 'UntagResource'),
    ),
    resources: secrets,
  }),
  allow({
    sid: 'SecretsOfCustomers',
    actions: on('secretsmanager', 'GetSecretValue', 'PutSecretValue'),
    resources: secrets,
    conditions: { StringLike: { [`aws:ResourceTag/${customerTag}`]: '*' } },
  }),
  allow({
    sid: 'SecretOptions',
    actions: ['secretsmanager:GetSecretValue'],
    resources: optionSecrets,
    conditions: { StringLike: { [`aws:ResourceTag/${customerTag}`]: '*' } },
  }),
  allow({ sid: 'Passwords', actions: on('secretsmanager', 'GetRandomPassword') }),
];
