import type { Change, Store } from '../ports.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { PoolDeployment, PoolRecord } from '../records/pool.ts';
import { forgotten } from './forgotten.ts';
import { poolEnded } from './pool.ts';

/** What changes of the pool when `operation` ends. */
export async function settlePool(
  store: Store,
  operation: OperationRecord,
  id: string,
  at: string,
  deployed: PoolDeployment | undefined,
): Promise<Change[]> {
  const pool = await store.get('pool', { id });
  if (pool?.activeOperationId !== operation.id) return [];
  const next = poolEnded(pool, operation, at, deployed);
  const [kept, own] = await Promise.all([
    pool.deploymentId === null ? undefined : store.get('deployment', { id: pool.deploymentId }),
    store.get('deployment', { id: operation.id }),
  ]);
  if (next) {
    const isDeployed = own !== undefined && operation.status === 'succeeded';
    const isSame = kept?.id === own?.id;
    return [
      { write: 'replace', kind: 'pool', record: isDeployed ? { ...next, deploymentId: own.id } : next },
      ...(isSame ? [] : forgotten(isDeployed ? kept : own)),
    ];
  }
  return [
    { write: 'remove', kind: 'pool', record: pool },
    ...forgotten(kept),
    ...(own?.id === kept?.id ? [] : forgotten(own)),
    ...(await released(store, pool)),
  ];
}

/** Frees the host for others: unlike the address of a customer, nobody has kept an address at the host itself. */
async function released(store: Store, pool: PoolRecord): Promise<Change[]> {
  const [host, region] = await Promise.all([
    store.get('claim', { kind: 'code', key: pool.host }),
    store.get('region', { code: pool.region }),
  ]);
  return [
    ...(host?.pool === pool.id ? [{ write: 'remove', kind: 'claim', record: host } satisfies Change] : []),
    ...(region ? [{ write: 'count', kind: 'region', record: region, add: { pools: -1 } } satisfies Change] : []),
  ];
}
