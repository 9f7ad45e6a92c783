import { claimsToRelease, slotKey } from '../claims/claims.ts';
import type { Change, Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { DeploymentRecord } from '../records/deployment.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RegionDeployment } from '../records/region.ts';
import { customerEnded } from './customer.ts';
import { regionEnded } from './region.ts';

/** What changes of the customer or region when `operation` ends. `deployed`: of a region. */
export function settleSubject(
  store: Store,
  operation: OperationRecord,
  at: string,
  deployed: RegionDeployment | undefined,
): Promise<Change[]> {
  return operation.customer === undefined
    ? settleRegion(store, operation, at, deployed)
    : settleCustomer(store, operation, operation.customer, at);
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

const forgotten = (record: DeploymentRecord | undefined): Change[] =>
  record ? [{ write: 'remove', kind: 'deployment', record }] : [];

/** Frees what only a customer that exists may hold. */
async function releaseClaims(store: Store, customer: CustomerRecord, at: Date): Promise<Change[]> {
  const [code, slot, region] = await Promise.all([
    store.get('claim', { kind: 'code', key: customer.code }),
    store.get('claim', { kind: 'slot', key: slotKey(customer.region, customer.slot) }),
    store.get('region', { code: customer.region }),
  ]);
  if (!code || !slot || !region) throw new Error(`Customer ${customer.code} exists without its claims or its region`);
  return [
    ...claimsToRelease(code, slot, { now: at, wasOnline: customer.deployed !== null }),
    { write: 'count', kind: 'region', record: region, add: { customers: -1 } },
  ];
}
