import type { Account, ProvisioningStatus } from '../contract/account.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { PoolRecord } from '../records/pool.ts';
import { tenantTableName } from '../stack-names.ts';

/** What an account is shown from, besides its customer. */
export interface AccountContext {
  url: string;
  monthlyUsd: number | null;
  pool: PoolRecord | undefined;
  /** Its last operation. */
  operation: OperationRecord | undefined;
  parent: Pick<CustomerRecord, 'name'> | undefined;
}

/** How far an account is. */
export function provisioningStatusOf(
  { status, deployed, activeOperationId }: Pick<CustomerRecord, 'status' | 'deployed' | 'activeOperationId'>,
  operation: Pick<OperationRecord, 'status'> | undefined,
): ProvisioningStatus {
  if (status === 'deleting') return 'deleting';
  if (status === 'failed') return 'failed';
  if (deployed !== null) return 'active';
  if (activeOperationId === null) return 'failed';
  return operation?.status === 'running' ? 'creating' : 'pending';
}

function tableNameOf({ id, cloudType, product }: CustomerRecord, pool: PoolRecord | undefined): string | null {
  if (!pool) return null;
  return cloudType === 'private' ? tenantTableName(product, id) : (pool.outputs.TableName ?? null);
}

/** An account as the API shows it. */
export function accountView(
  record: CustomerRecord,
  { url, monthlyUsd, pool, operation, parent }: AccountContext,
): Account {
  const { id, name, code, product, region, cloudType, account, lastOperationId, createdAt, updatedAt } = record;
  const status = provisioningStatusOf(record, operation);
  const error = status === 'failed' ? operation?.error : undefined;
  return {
    id,
    name,
    code,
    url,
    product,
    region,
    cloudType,
    tableName: tableNameOf(record, pool),
    provisioningStatus: status,
    error: error ? { code: error.code, message: error.message } : null,
    operationId: lastOperationId,
    monthlyUsd,
    masterAccountName: parent?.name ?? null,
    masterAccountId: account?.masterAccountId ?? null,
    addresses: account?.addresses ?? [],
    technicalUser: account?.technicalUser ?? null,
    licenses: account?.licenses ?? [],
    createdAt,
    updatedAt,
  };
}
