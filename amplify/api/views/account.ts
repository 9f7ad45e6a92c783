import { accountView } from '@console/core/accounts/view';
import type { Account } from '@console/core/contract/account';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord } from '@console/core/records/operation';
import type { PoolRecord } from '@console/core/records/pool';
import type { ApiDeps } from '../deps.ts';
import { loadCustomerView, type ShowCustomer } from './customer.ts';
import type { Views } from './views.ts';

/** What was read or made with the account, which nothing need read again. */
interface Known {
  pool?: PoolRecord | undefined;
  operation?: OperationRecord | undefined;
}

/** Accounts as the API shows them. */
export async function viewAccounts(deps: ApiDeps, records: readonly CustomerRecord[]): Promise<Account[]> {
  const [pools, show] = await Promise.all([deps.store.listPools(), loadCustomerView(deps)]);
  const byId = new Map(pools.map((pool) => [pool.id, pool]));
  return Promise.all(records.map((record) => viewOne(deps, show, record, { pool: byId.get(record.pool ?? '') })));
}

async function viewOne(
  { store }: ApiDeps,
  show: ShowCustomer,
  record: CustomerRecord,
  { pool, ...known }: Known,
): Promise<Account> {
  const parentId = record.account?.masterAccountId ?? null;
  const [operation, parent] = await Promise.all([
    known.operation ?? store.get('operation', { id: record.lastOperationId }),
    parentId === null ? undefined : store.findCustomer(parentId),
  ]);
  const { url, monthlyUsd } = show(record, pool);
  return accountView(record, { url, monthlyUsd, pool, operation, parent });
}

/** Of a change whose answer has to be known before it is written. `parentName`: of the account that owns it. */
export function accountAnswer(
  views: Views,
  record: CustomerRecord,
  { pool, operation, parentName }: Known & { parentName?: string | undefined },
): Account {
  const parent = parentName === undefined ? undefined : { name: parentName };
  const { url, monthlyUsd } = views.customer(record, pool);
  return accountView(record, { url, monthlyUsd, pool, operation, parent });
}
