import { productTag } from '@console/core/stack-names';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from './arns.ts';
import { allow, on } from './statement.ts';

/** What the job keeps of tenants in pools: where their data is, the data itself when it is moved, exported or erased, and their first people. */
export const tenantStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'ParametersOfTenants',
    actions: on('ssm', 'GetParameter', 'GetParameters', 'GetParametersByPath', 'PutParameter', 'DeleteParameters'),
    resources: [arns.tenancyParameters, ...arns.accountParameters],
  }),
  allow({
    sid: 'ItemsOfTenants',
    actions: on(
      'dynamodb',
      'Scan',
      'Query',
      'GetItem',
      'BatchGetItem',
      'PutItem',
      'DeleteItem',
      'ConditionCheckItem',
      'BatchWriteItem',
    ),
    resources: arns.tables,
  }),
  allow({
    sid: 'PeopleOfTenants',
    actions: on('cognito-idp', 'AdminCreateUser', 'AdminGetUser', 'AdminDeleteUser', 'ListUsers'),
    resources: arns.arn('cognito-idp', 'userpool/*'),
    conditions: { StringLike: { [`aws:ResourceTag/${productTag}`]: '*' } },
  }),
];
