import type { Operation } from '@console/core/contract/operation';
import type { Pool } from '@console/core/contract/pool';
import type { Region } from '@console/core/contract/region';
import { operationView } from '@console/core/operations/view';
import { poolView } from '@console/core/pools/view';
import type { Store } from '@console/core/ports';
import { quotaContext } from '@console/core/quotas/context';
import type { OperationRecord } from '@console/core/records/operation';
import type { PoolRecord } from '@console/core/records/pool';
import type { RegionRecord } from '@console/core/records/region';
import { regionView } from '@console/core/regions/view';
import { singleFlight } from '@console/core/single-flight';
import type { ApiDeps } from '../deps.ts';
import { loadCustomerView, type ShowCustomer } from './customer.ts';
import { loadPrices } from './prices.ts';

/** How records are shown, with what that takes loaded beforehand. */
export interface Views {
  customer: ShowCustomer;
  operation(record: OperationRecord): Operation;
  region(record: RegionRecord): Region;
  pool(record: PoolRecord): Pool;
}

export async function loadViews(deps: ApiDeps): Promise<Views> {
  const [customer, queue, quotas, prices] = await Promise.all([
    loadCustomerView(deps),
    loadQueue(deps),
    quotaContext(deps),
    loadPrices(deps),
  ]);
  return {
    customer,
    operation: (record) => operationView(record, queue),
    region: (record) => regionView(record, quotas),
    pool: (record) => poolView(record, { monthlyUsd: prices.pool(record) }),
  };
}

/** The queue is only asked for its order when one of the operations stands in it. */
export async function viewOperations(deps: ApiDeps, records: readonly OperationRecord[]): Promise<Operation[]> {
  const queue = records.some((record) => record.status === 'queued') ? await loadQueue(deps) : [];
  return records.map((record) => operationView(record, queue));
}

export async function viewOperation(deps: ApiDeps, record: OperationRecord): Promise<Operation> {
  return operationView(record, record.status === 'queued' ? await loadQueue(deps) : []);
}

const queues = new WeakMap<Store, () => Promise<string[]>>();

/** Requests at the same time share one reading: an operation that is queued meanwhile stands behind all of it. */
function loadQueue({ store }: ApiDeps): Promise<string[]> {
  const load = queues.get(store) ?? singleFlight(() => store.listQueued());
  queues.set(store, load);
  return load();
}
