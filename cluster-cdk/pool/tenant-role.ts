import { suppressFindings } from '@console/cdk-constructs/suppress-findings';
import {
  type IRole,
  PolicyDocument,
  PolicyStatement,
  PrincipalBase,
  PrincipalPolicyFragment,
  Role,
  SessionTagsPrincipal,
} from 'aws-cdk-lib/aws-iam';
import { Duration, Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';

export interface TenantRoleProps {
  /** The roles of the functions that work for tenants. */
  trusted: readonly IRole[];
  sharedTableArn: string;
  /** What the names of tenants' own tables begin with; the id of the tenant follows. */
  ownTables?: string;
}

/** A ULID: its length is all that a condition can say of it. */
const anyTenant = '?'.repeat(26);
const tenant = '${aws:PrincipalTag/tenantId}';

/** Its partitions, and nothing else: a name that begins with the tenant's id belongs to no other, for `#` ends it. */
const ownKeys = [`TENANT#${tenant}`, `TENANT#${tenant}#*`];

/** All that a tenant's session may do with items. A scan has no leading key: it is never allowed. */
export const itemActions = [
  'GetItem',
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'Query',
  'BatchGetItem',
  'BatchWriteItem',
  'ConditionCheckItem',
].map((action) => `dynamodb:${action}`);

/**
 * The role that functions assume for one tenant at a time, named by the tag of the session. Everything else follows
 * from the tag: the functions themselves have no right to any item.
 */
export function createTenantRole(scope: Construct, id: string, props: TenantRoleProps): Role {
  const { trusted, sharedTableArn, ownTables } = props;
  const { partition, region, account } = Stack.of(scope);
  const own = ownTables && `arn:${partition}:dynamodb:${region}:${account}:table/${ownTables}${tenant}`;
  const tables = [sharedTableArn, ...(own ? [own] : [])];
  const role = new Role(scope, id, {
    description: 'Assumed by functions for one tenant at a time: reaches the items of that tenant only',
    assumedBy: new SessionTagsPrincipal(new OneTenant(trusted)),
    maxSessionDuration: Duration.hours(1),
    inlinePolicies: {
      Tenant: new PolicyDocument({
        statements: [
          new PolicyStatement({
            sid: 'ItemsOfTheTenant',
            actions: itemActions,
            resources: tables.flatMap((arn) => [arn, `${arn}/index/*`]),
            conditions: {
              'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ownKeys },
              // ForAllValues is true for a request without keys.
              Null: { 'dynamodb:LeadingKeys': 'false' },
            },
          }),
        ],
      }),
    },
  });
  suppressFindings(role, {
    'AwsSolutions-IAM5': 'All indexes of a table; the condition on leading keys holds for each of them.',
  });
  return role;
}

/** The functions' roles, with the tag of one tenant and no other. */
class OneTenant extends PrincipalBase {
  override readonly policyFragment: PrincipalPolicyFragment;

  constructor(trusted: readonly IRole[]) {
    super();
    this.policyFragment = new PrincipalPolicyFragment(
      { AWS: trusted.map(({ roleArn }) => roleArn) },
      {
        StringLike: { 'aws:RequestTag/tenantId': anyTenant },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['tenantId'] },
        Null: { 'aws:RequestTag/tenantId': 'false' },
      },
    );
  }

  override dedupeString(): undefined {
    return undefined;
  }
}
