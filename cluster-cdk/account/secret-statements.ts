import { customerTag, generatedTag } from '@console/core/stack-names';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow, on } from './statement.ts';

/** Stores and deletes the values of secret options, and reads none of them. */
export const storeOptionStatements = ({ optionSecrets }: Arns): PolicyStatement[] => [
  allow({
    sid: 'StoreOptions',
    actions: on('secretsmanager', 'CreateSecret', 'PutSecretValue', 'DeleteSecret', 'TagResource'),
    resources: optionSecrets,
  }),
];

/** What the API does with the secrets of customers: it also reads generated values, to show a sign-in. */
export const customerSecretStatements = (arns: Arns): PolicyStatement[] => [
  ...storeOptionStatements(arns),
  allow({ sid: 'FindGenerated', actions: ['cloudformation:DescribeStacks'], resources: arns.customerStacks }),
  allow({
    sid: 'ShowGenerated',
    actions: ['secretsmanager:GetSecretValue'],
    resources: arns.arn('secretsmanager', 'secret:*'),
    conditions: {
      StringLike: { [`aws:ResourceTag/${customerTag}`]: '*', [`aws:ResourceTag/${generatedTag}`]: '*' },
    },
  }),
];
