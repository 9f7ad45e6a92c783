import { tenantId } from '@console/cluster-cdk/testing/functions-samples';
import type { RoleName } from '../iam/installation.ts';
import { ownTableOf, sharedTable, usageTable } from '../iam/pool-roles.ts';

const [, , , region, account] = sharedTable.split(':');
const parameter = (name: string) => `arn:aws:ssm:${region}:${account}:parameter${name}`;
const tables = [sharedTable, ownTableOf(tenantId)];

/** What roles of the cluster account use of pools and their tenants; undefined for anything else. */
export function ofPools(role: RoleName, service: string): readonly string[] | undefined {
  if (role === 'read' && service === 'dynamodb') return [usageTable];
  if (role === 'read' && service === 'ssm') return [parameter(`/tenancy/palette.${region}/tenants`)];
  if (role !== 'deploy') return undefined;
  if (service === 'cognito-idp') return [`arn:aws:cognito-idp:${region}:${account}:userpool/${region}_AbCdEfGhI`];
  if (service === 'ssm') {
    const ofTenant = parameter(`/tenancy/palette.${region}/tenants/${tenantId}/status`);
    return [ofTenant, parameter(`/accounts/${tenantId}/cloud-type`), parameter('/platform/dynamodb/shared-table-name')];
  }
  return service === 'dynamodb' ? tables : undefined;
}
