import { productTag } from '@console/core/stack-names';
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Arns } from '../arns.ts';
import { allow, on } from '../statement.ts';

/** Functions with their APIs, tables, people, events and parameters. No item of a table, and no call of a function. */
export const functionStatements = (arns: Arns): PolicyStatement[] => [
  allow({
    sid: 'Apis',
    actions: on('apigateway', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE').concat(
      on('apigateway', 'AddCertificateToDomain', 'RemoveCertificateFromDomain'),
    ),
    resources: ['/apis', '/apis/*', '/domainnames', '/domainnames/*', '/tags/*'].map(
      (path) => `arn:aws:apigateway:*::${path}`,
    ),
  }),
  allow({
    sid: 'Functions',
    actions: on('lambda', 'CreateFunction', 'DeleteFunction', 'UpdateFunctionCode', 'UpdateFunctionConfiguration')
      .concat(on('lambda', 'GetFunction*', 'GetRuntimeManagementConfig', 'GetPolicy', '*Permission'))
      .concat(on('lambda', 'TagResource', 'UntagResource', 'ListTags', '*FunctionConcurrency'))
      .concat(on('lambda', 'PutRuntimeManagementConfig', 'PutFunctionRecursionConfig', '*FunctionEventInvokeConfig')),
    resources: arns.functions,
  }),
  allow({
    sid: 'CodeOfFunctions',
    actions: on('s3', 'GetObject', 'GetObjectVersion'),
    resources: `${arns.toolkit.bucket}/*`,
  }),
  allow({
    sid: 'Mappings',
    actions: on('lambda', 'CreateEventSourceMapping', 'UpdateEventSourceMapping', 'DeleteEventSourceMapping'),
    conditions: { ArnLike: { 'lambda:FunctionArn': arns.functions } },
  }),
  // Reading and tagging know only the mapping, whose name is generated.
  allow({
    sid: 'LookAtMappings',
    actions: on('lambda', 'GetEventSourceMapping', 'ListTags', 'TagResource', 'UntagResource'),
    resources: arns.arn('lambda', 'event-source-mapping:*'),
  }),
  allow({
    sid: 'Tables',
    actions: on('dynamodb', 'CreateTable', 'UpdateTable', 'DeleteTable', 'Describe*', 'UpdateTimeToLive')
      .concat(on('dynamodb', 'UpdateContinuousBackups', 'TagResource', 'UntagResource', 'ListTagsOfResource'))
      .concat(on('dynamodb', 'GetResourcePolicy')),
    resources: arns.tables,
  }),
  allow({
    sid: 'Queues',
    actions: on('sqs', '*Queue', 'GetQueue*', 'SetQueueAttributes', 'ListQueueTags'),
    resources: arns.queues,
  }),
  allow({
    sid: 'Buses',
    actions: on('events', '*EventBus', '*Rule', '*Targets', 'ListTargetsByRule', 'TagResource', 'UntagResource').concat(
      on('events', 'ListTagsForResource'),
    ),
    resources: arns.buses,
  }),
  allow({
    sid: 'Parameters',
    actions: on('ssm', '*Parameter', 'GetParameters', 'AddTagsToResource', 'RemoveTagsFromResource').concat(
      on('ssm', 'ListTagsForResource'),
    ),
    resources: arns.tenancyParameters,
  }),
  allow({
    sid: 'Dashboards',
    actions: on('cloudwatch', '*Dashboard', 'DeleteDashboards', 'TagResource', 'UntagResource').concat(
      on('cloudwatch', 'ListTagsForResource'),
    ),
    resources: arns.dashboards,
  }),
  ...peopleStatements(arns),
];

/** User pools have generated ids: their tags tell them from others, and new ones have none yet. */
export const peopleStatements = ({ arn }: Arns): PolicyStatement[] => [
  allow({ sid: 'NewUserPools', actions: on('cognito-idp', 'CreateUserPool') }),
  allow({
    sid: 'UserPools',
    actions: on('cognito-idp', 'DescribeUserPool', 'UpdateUserPool', 'DeleteUserPool', '*UserPoolMfaConfig')
      .concat(on('cognito-idp', '*UserPoolClient', 'ListUserPoolClientSecrets', 'AddCustomAttributes'))
      .concat(on('cognito-idp', 'TagResource', 'UntagResource', 'ListTagsForResource')),
    resources: arn('cognito-idp', 'userpool/*'),
    conditions: { StringLike: { [`aws:ResourceTag/${productTag}`]: '*' } },
  }),
];
