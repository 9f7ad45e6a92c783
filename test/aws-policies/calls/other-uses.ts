import type { RoleName } from '../iam/installation.ts';

/** Actions that a role is allowed although no SDK call of the console needs them. */
export interface OtherUse {
  roles: readonly RoleName[];
  actions: readonly string[];
  /** Who uses them, and for what. */
  reason: string;
}

export const otherUses: readonly OtherUse[] = [
  {
    roles: ['settle', 'alerts', 'api', 'job'],
    actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
    reason: 'Lambda and CodeBuild write the log of a program with its role.',
  },
  {
    roles: ['dispatcher'],
    actions: ['logs:PutLogEvents'],
    reason: 'Lambda writes the log of the function with its role, which makes streams for small jobs itself.',
  },
  {
    roles: ['worker'],
    actions: ['logs:CreateLogStream'],
    reason: 'Lambda writes the log of the function with its role, which writes the logs of small jobs itself.',
  },
  {
    roles: ['worker'],
    actions: ['lambda:InvokeFunction'],
    reason: 'Lambda reports a job that was lost to the settler, with the role of the worker.',
  },
  {
    roles: ['dispatcher'],
    actions: ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map((name) => `dynamodb:${name}`),
    reason: "Lambda reads the table's stream with the role of the function.",
  },
  {
    roles: ['dispatcher'],
    actions: ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
    reason: 'Lambda sends stream records that failed to the dead-letter queue. The CDK grants the three together.',
  },
  {
    roles: ['reconciler', 'alerts', 'api'],
    actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
    reason: 'SNS encrypts what is published to the on-call topic with the permissions of the publisher.',
  },
  {
    roles: ['job'],
    actions: ['s3:GetObject', 's3:GetObjectVersion', 's3:GetBucketAcl', 's3:GetBucketLocation'],
    reason: 'CodeBuild downloads the program of the job, and its documentation requires all four.',
  },
  {
    roles: ['read'],
    actions: ['cloudformation:DescribeAccountLimits', 'iam:GetAccountSummary', 'rds:DescribeAccountAttributes'],
    reason: 'Service Quotas asks the services themselves, with the permissions of its caller.',
  },
  {
    roles: ['deploy'],
    actions: ['sts:AssumeRole'],
    reason: "The CDK's toolkit assumes the roles of the bootstrap, and deploys stacks and publishes assets with them.",
  },
  {
    roles: ['deploy'],
    actions: ['iam:PassRole'],
    reason: 'ECS takes the roles of a task definition when it runs one of its tasks.',
  },
  {
    roles: ['deploy', 'secrets'],
    actions: ['secretsmanager:TagResource'],
    reason: 'Secrets Manager asks for it when a secret is created with tags.',
  },
  {
    roles: ['secrets'],
    actions: ['cloudformation:DescribeStacks'],
    reason: 'The API finds a generated value by the outputs of the stack.',
  },
];
