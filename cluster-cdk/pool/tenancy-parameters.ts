import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Stack } from 'aws-cdk-lib/core';
import type { Construct } from 'constructs';
import type { Plan, UserPoolReference } from './plan.ts';
import type { Users } from './users.ts';

interface Made {
  table: Table | undefined;
  users: Users | undefined;
}

/** What the library reads about the whole application, by name. */
export function tenancyParameters(scope: Construct, plan: Plan, { table, users }: Made): Record<string, string> {
  const own = users && { userPoolId: users.pool.userPoolId, clientId: users.client.userPoolClientId };
  const limits = Object.entries(plan.product.limits).map(([name, limit]) => [`limits/${name}`, JSON.stringify(limit)]);
  return {
    issuers: issuersOf(scope, [...(own ? [own] : []), ...plan.userPools]),
    ...(table && { 'shared-table-name': table.tableName }),
    ...Object.fromEntries(limits),
    ...Object.fromEntries(tenantParameters(plan, table)),
  };
}

/** Of the one tenant of a silo. */
const tenantParameters = ({ tenant }: Plan, table: Table | undefined): [string, string][] =>
  tenant
    ? Object.entries({ ...tenant, ...(table && { 'table-name': table.tableName }) })
        .filter(([name]) => name !== 'id')
        .map(([name, value]) => [`tenants/${tenant.id}/${name}`, value])
    : [];

/** Whose tokens are valid: `[{"issuer", "clientId"}]`. */
function issuersOf(scope: Construct, pools: readonly UserPoolReference[]): string {
  const stack = Stack.of(scope);
  const issuers = pools.map(({ userPoolId, clientId }) => ({
    issuer: `https://cognito-idp.${stack.region}.${stack.urlSuffix}/${userPoolId}`,
    clientId,
  }));
  return stack.toJsonString(issuers);
}
