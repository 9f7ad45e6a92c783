import { accountView } from '@console/core/accounts/view';
import type { Account } from '@console/core/contract/account';
import { hostOf } from '@console/core/customers/view';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord } from '@console/core/records/operation';
import type { PoolRecord } from '@console/core/records/pool';
import type { ApiDeps } from '../deps.ts';

/** What was read or made with the account, which nothing need read again. */
interface Known {
  pool?: PoolRecord | undefined;
  operation?: OperationRecord | undefined;
}

/** Accounts as the API shows them. */
export async function viewAccounts(deps: ApiDeps, records: readonly CustomerRecord[]): Promise<Account[]> {
  const pools = new Map((await deps.store.listPools()).map((pool) => [pool.id, pool]));
  return Promise.all(records.map((record) => viewOne(deps, record, { pool: pools.get(record.pool ?? '') })));
}

async function viewOne({ store, settings }: ApiDeps, record: CustomerRecord, known: Known): Promise<Account> {
  const parentId = record.account?.masterAccountId ?? null;
  const [operation, parent] = await Promise.all([
    known.operation ?? store.get('operation', { id: record.lastOperationId }),
    parentId === null ? undefined : store.findCustomer(parentId),
  ]);
  const { pool } = known;
  return accountView(record, { url: settings.applicationUrl(hostOf(record, pool)), pool, operation, parent });
}

/** Of a change whose answer has to be known before it is written. `parents`: names of accounts, by id. */
export function accountAnswer(
  { settings }: ApiDeps,
  record: CustomerRecord,
  { pool, operation, parentName }: Known & { parentName?: string | undefined },
): Account {
  const parent = parentName === undefined ? undefined : { name: parentName };
  return accountView(record, { url: settings.applicationUrl(hostOf(record, pool)), pool, operation, parent });
}
