import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from '../arns.ts';
import { allow, on } from '../statement.ts';

/** Alarms, their topic with its key, and the events that a region forwards. */
export const signalStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'Alarms',
    actions: on('cloudwatch', 'PutMetricAlarm', 'DeleteAlarms', 'DescribeAlarms').concat(
      on('cloudwatch', 'TagResource', 'UntagResource', 'ListTagsForResource'),
    ),
    resources: arns.arn('cloudwatch', 'alarm:*'),
  }),
  allow({
    sid: 'Topics',
    actions: on('sns', '*Topic', '*TopicAttributes', 'TagResource', 'UntagResource', 'ListTagsForResource').concat(
      on('sns', 'ListSubscriptionsByTopic', 'GetDataProtectionPolicy'),
    ),
    resources: arns.ofStacks('sns', ''),
  }),
  allow({
    sid: 'Events',
    actions: on('events', '*Rule', '*Targets', 'ListTargetsByRule').concat(
      on('events', 'TagResource', 'UntagResource', 'ListTagsForResource'),
    ),
    resources: [...arns.ofStacks('events', 'rule/'), arns.eventBus],
  }),
  ...keyStatements(arns),
];

/** A key has no name: nothing tells the keys of a region from others. */
export const keyStatements = ({ arn }: Arns): PolicyStatement[] => [
  allow({ sid: 'NewKeys', actions: on('kms', 'CreateKey') }),
  allow({
    sid: 'Keys',
    actions: on('kms', 'Describe*', 'Get*', 'List*', 'PutKeyPolicy', '*KeyRotation', '*KeyDeletion').concat(
      on('kms', 'UpdateKeyDescription', 'TagResource', 'UntagResource'),
    ),
    resources: arn('kms', 'key/*'),
  }),
  allow({
    sid: 'KeysForServices',
    actions: on('kms', 'CreateGrant'),
    resources: arn('kms', 'key/*'),
    conditions: { Bool: { 'kms:GrantIsForAWSResource': 'true' } },
  }),
];
