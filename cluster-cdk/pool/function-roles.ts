import { suppressWildcardFindings } from '@console/cdk-constructs/suppress-findings';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Stack } from 'aws-cdk-lib/core';
import { Construct } from 'constructs';

/** What a role may do beside writing logs. */
export interface Rights {
  sid: string;
  actions: string[];
  resources: string[];
}

/** `ssm:` actions on the parameters below a prefix. */
export function parameterRights(scope: Construct, prefix: string): Rights {
  const { partition, region, account } = Stack.of(scope);
  return {
    sid: 'Parameters',
    actions: ['ssm:GetParameter', 'ssm:GetParameters', 'ssm:GetParametersByPath'],
    resources: [`arn:${partition}:ssm:${region}:${account}:parameter${prefix}*`],
  };
}

export const tenantRights = (tenantRole: Role): Rights => ({
  sid: 'OneTenantAtATime',
  actions: ['sts:AssumeRole', 'sts:TagSession'],
  resources: [tenantRole.roleArn],
});

/** Counts what tenants use: with the key of a counter, no list of them. */
export const meterRights = (tableArn: string): Rights => ({
  sid: 'Usage',
  actions: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
  resources: [tableArn],
});

export const eventRights = (busArn: string): Rights => ({
  sid: 'Events',
  actions: ['events:PutEvents'],
  resources: [busArn],
});

/** What managing people takes. Cognito filters by no tenant: the library does. */
export const peopleActions = [
  'AdminCreateUser',
  'AdminGetUser',
  'AdminUpdateUserAttributes',
  'AdminEnableUser',
  'AdminDisableUser',
  'AdminDeleteUser',
  'AdminUserGlobalSignOut',
  'ListUsers',
].map((action) => `cognito-idp:${action}`);

/** People of a tenant are managed by its administrators, through the application. */
export const peopleRights = (userPoolArn: string): Rights => ({
  sid: 'People',
  actions: peopleActions,
  resources: [userPoolArn],
});

export const streamActions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'].map(
  (action) => `dynamodb:${action}`,
);

/** The changes of tables, which Lambda reads with the role of the function that handles them. */
export const streamRights = (tableArns: readonly string[]): Rights => ({
  sid: 'Changes',
  actions: streamActions,
  resources: tableArns.map((arn) => `${arn}/stream/*`),
});

/** What Lambda could not have handled goes to the queue, with the role of the function. */
export const deadLetterRights = (queueArn: string): Rights => ({
  sid: 'DeadLetters',
  actions: ['sqs:SendMessage'],
  resources: [queueArn],
});

/** A role of functions. It gets the right to write a log from each of its functions. */
export class FunctionRole extends Construct {
  readonly role: Role;

  constructor(scope: Construct, id: string, description: string) {
    super(scope, id);
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description });
  }

  allow(...rights: readonly Rights[]): void {
    for (const one of rights) this.role.addToPolicy(new PolicyStatement(one));
  }

  /** Call it after the last right was given. */
  explainWildcards(): void {
    suppressWildcardFindings(
      this.role,
      'Streams of logs and tables have generated names, and tenants have parameters.',
    );
  }
}
