import { claimsToRelease, slotKeysOf } from '../claims/claims.ts';
import type { Change, Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { PoolDeployment } from '../records/pool.ts';
import type { RegionDeployment } from '../records/region.ts';
import { customerEnded } from './customer.ts';
import { forgotten } from './forgotten.ts';
import { regionEnded } from './region.ts';
import { settlePool } from './settle-pool.ts';

/** What a job has deployed, by what it was deployed for. */
export interface Deployed {
  region?: RegionDeployment | undefined;
  pool?: PoolDeployment | undefined;
}

/** What changes of the customer, region or pool when `operation` ends. */
export function settleSubject(
  store: Store,
  operation: OperationRecord,
  at: string,
  deployed: Deployed,
): Promise<Change[]> {
  const { customer, pool } = operation;
  if (customer !== undefined) return settleCustomer(store, operation, customer, at);
  if (pool !== undefined) return settlePool(store, operation, pool, at, deployed.pool);
  return settleRegion(store, operation, at, deployed.region);
}

async function settleRegion(
  store: Store,
  operation: OperationRecord,
  at: string,
  deployed: RegionDeployment | undefined,
): Promise<Change[]> {
  const region = await store.get('region', { code: operation.region });
  if (region?.activeOperationId !== operation.id) return [];
  const next = regionEnded(region, operation, at, deployed);
  return [
    next ? { write: 'replace', kind: 'region', record: next } : { write: 'remove', kind: 'region', record: region },
  ];
}

async function settleCustomer(store: Store, operation: OperationRecord, code: string, at: string): Promise<Change[]> {
  const customer = await store.get('customer', { code });
  if (customer?.activeOperationId !== operation.id) return [];
  const next = customerEnded(customer, operation, at);
  const [kept, own] = await Promise.all([
    customer.deploymentId === null ? undefined : store.get('deployment', { id: customer.deploymentId }),
    store.get('deployment', { id: operation.id }),
  ]);
  if (next) {
    const isDeployed = own !== undefined && operation.status === 'succeeded';
    return [
      { write: 'replace', kind: 'customer', record: isDeployed ? { ...next, deploymentId: own.id } : next },
      ...forgotten(isDeployed ? kept : own),
    ];
  }
  return [
    { write: 'remove', kind: 'customer', record: customer },
    ...forgotten(kept),
    ...(own?.id === kept?.id ? [] : forgotten(own)),
    ...(await releaseClaims(store, customer, new Date(at))),
  ];
}

/** Frees what only a customer that exists may hold. */
async function releaseClaims(store: Store, customer: CustomerRecord, at: Date): Promise<Change[]> {
  const [code, slots, region] = await Promise.all([
    store.get('claim', { kind: 'code', key: customer.code }),
    Promise.all(slotKeysOf(customer).map((key) => store.get('claim', { kind: 'slot', key }))),
    store.get('region', { code: customer.region }),
  ]);
  const held = slots.flatMap((slot) => slot ?? []);
  if (!code || held.length < slots.length || !region)
    throw new Error(`Customer ${customer.code} exists without its claims or its region`);
  return [
    ...claimsToRelease(code, held, { now: at, wasOnline: customer.deployed !== null }),
    { write: 'count', kind: 'region', record: region, add: customer.slot ? { customers: -1 } : { slotless: -1 } },
    ...(await released(store, customer)),
  ];
}

/** Counts the customer no longer in its pool. */
async function released(store: Store, { pool: id }: CustomerRecord): Promise<Change[]> {
  const pool = id === null ? undefined : await store.get('pool', { id });
  return pool ? [{ write: 'count', kind: 'pool', record: pool, add: { customers: -1 } }] : [];
}
