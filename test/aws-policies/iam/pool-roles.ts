import { tenantId } from '@console/cluster-cdk/testing/functions-samples';
import { policyNames, stackNames } from '@console/core/configuration/names';
import { allStacks } from './installation.ts';
import { managedPolicy, parametersOf, type Role, roleOf } from './roles.ts';
import { arnOf } from './template.ts';

const stackOf = (name: string) => {
  const found = allStacks.find((candidate) => candidate.name === name);
  if (!found) throw new Error(`There is no stack ${name}`);
  return found;
};

const pool = stackOf('pool-palette');
const boundary = [managedPolicy(stackOf(stackNames.account), policyNames.functionsBoundary)];
const values = parametersOf(allStacks);

/** A role as CloudFormation creates it: its name begins with that of its stack. */
const created = (name: string): Role => {
  const role = roleOf(pool, name, values);
  return { ...role, arn: role.arn.replace('role/', 'role/pool-palette-'), boundary };
};

const { account, region } = pool.environment;
const { template, environment } = pool;
const idOf = (type: string, starts: string): string => {
  const id = Object.keys(template.Resources).find(
    (one) => template.Resources[one]?.Type === type && one.startsWith(starts),
  );
  if (!id) throw new Error(`There is no ${starts} of type ${type}`);
  return id;
};

export const poolRoles = {
  tenant: created('ApplicationTenant'),
  serving: created('ApplicationRolesServing'),
  streaming: created('ApplicationRolesStreaming'),
  authorizing: created('ApplicationRolesAuthorizing'),
  plain: created('ApplicationRolesPlain'),
};

/** Names that CloudFormation generates begin with the name of the stack, not with the logical id. */
const generated = <T>(value: T): T =>
  JSON.parse(JSON.stringify(value).replace(/(:role|:table)\/Application/g, '$1/pool-palette-Application')) as T;

for (const role of Object.values(poolRoles)) {
  role.trust = generated(role.trust);
  role.policies = generated(role.policies);
}

export const tenants = { a: tenantId, b: '01KBEXAMP1E000000000000000' };

export const sharedTable = generated(arnOf(template, idOf('AWS::DynamoDB::Table', 'ApplicationTable'), environment));
export const usageTable = generated(arnOf(template, idOf('AWS::DynamoDB::Table', 'ApplicationUsage'), environment));
export const ownTableOf = (tenant: string) => `arn:aws:dynamodb:${region}:${account}:table/tenant-palette-${tenant}`;
