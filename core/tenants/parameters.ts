/** Of which kind the storage of an account is, and where; what other systems read. */
export interface AccountPlace {
  accountId: string;
  cloudType: 'private' | 'public';
  table: { name: string; arn: string; streamArn?: string | undefined };
}

export interface TenantRouting {
  tenantId: string;
  code: string;
  plan: string;
  table: string;
  /** The fence of a move that takes the items out of the table. */
  fence?: string | undefined;
  suspended: boolean;
}

/** The parameter `table-name`, as the library of pooled applications reads it. No name of a table has a comma. */
export const routeText = (table: string, fence?: string): string => (fence === undefined ? table : `${table},${fence}`);

/** The table that a parameter `table-name` names. */
export const tableOfRoute = (text: string): string => text.split(',', 1)[0] ?? text;

/** What the names of a pool's parameters begin with. */
export const tenancyPrefixOf = (poolId: string): string => `/tenancy/${poolId}/`;

/** What the functions of a pool read of a tenant, below the prefix of the pool, which ends in `/`. */
export const tenantPath = (prefix: string, tenantId: string): string => `${prefix}tenants/${tenantId}`;

export const routingParameters = (
  prefix: string,
  { tenantId, code, plan, table, fence, suspended }: TenantRouting,
): Record<string, string> => {
  const path = tenantPath(prefix, tenantId);
  return {
    [`${path}/code`]: code,
    [`${path}/plan`]: plan,
    [`${path}/status`]: suspended ? 'suspended' : 'active',
    [`${path}/table-name`]: routeText(table, fence),
  };
};

export type ProvisioningStatus = 'creating' | 'active' | 'failed' | 'deleting';

export const accountPath = (accountId: string): string => `/accounts/${accountId}`;

/** Parameter Store keeps no empty value. */
const none = '-';

export const accountStatusParameters = (
  accountId: string,
  status: ProvisioningStatus,
  error?: string,
): Record<string, string> => ({
  [`${accountPath(accountId)}/provisioning-status`]: status,
  [`${accountPath(accountId)}/provisioning-error`]: error?.slice(0, 1_000) || none,
});

export function accountPlaceParameters({ accountId, cloudType, table }: AccountPlace): Record<string, string> {
  const path = accountPath(accountId);
  return {
    [`${path}/cloud-type`]: cloudType,
    [`${path}/dynamodb/table-name`]: table.name,
    [`${path}/dynamodb/table-arn`]: table.arn,
    [`${path}/dynamodb/stream-arn`]: table.streamArn ?? none,
  };
}

/** Of the whole region: what accounts without a table of their own share. */
export const platformParameters = (table: AccountPlace['table'], billingMode: string): Record<string, string> => ({
  '/platform/dynamodb/shared-table-name': table.name,
  '/platform/dynamodb/shared-table-arn': table.arn,
  '/platform/dynamodb/default-billing-mode': billingMode,
});
