import { auditChange, auditSubject, detailed } from '../audit/entry.ts';
import { claimsToRelease, slotKey } from '../claims/claims.ts';
import { ended as customerEnded } from '../customers/transitions.ts';
import type { Change, Clock, Ids, Store } from '../ports.ts';
import type { CustomerRecord } from '../records/customer.ts';
import type { OperationRecord } from '../records/operation.ts';
import { ended as regionEnded } from '../regions/transitions.ts';
import { withoutRunning } from './queue.ts';

interface FinishDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
}

/** Everything that changes when `operation`, now in its final state, ends: one transaction. */
export async function changesAtEnd(
  deps: FinishDeps,
  operation: OperationRecord,
  actor: string,
  outputs?: Record<string, string>,
): Promise<Change[]> {
  const at = operation.finishedAt ?? deps.clock.now().toISOString();
  return [
    { write: 'replace', kind: 'operation', record: operation },
    ...(await withoutRunning(deps.store, operation.id)),
    ...(operation.customer === undefined
      ? await regionChanges(deps.store, operation, at, outputs)
      : await customerChanges(deps.store, operation, operation.customer, at)),
    auditChange(deps, {
      ...auditSubject(operation),
      actor,
      sourceIp: null,
      outcome: operation.status as 'succeeded' | 'failed' | 'cancelled',
      ...detailed(
        operation.error ? { text: operation.error.message, coded: operation.error.coded?.message } : undefined,
      ),
    }),
  ];
}

async function regionChanges(
  store: Store,
  operation: OperationRecord,
  at: string,
  outputs: Record<string, string> | undefined,
): Promise<Change[]> {
  const region = await store.get('region', { code: operation.region });
  if (region?.activeOperationId !== operation.id) return [];
  const next = regionEnded(region, operation, at, outputs);
  return [
    next ? { write: 'replace', kind: 'region', record: next } : { write: 'remove', kind: 'region', record: region },
  ];
}

async function customerChanges(store: Store, operation: OperationRecord, code: string, at: string): Promise<Change[]> {
  const customer = await store.get('customer', { code });
  if (customer?.activeOperationId !== operation.id) return [];
  const next = customerEnded(customer, operation, at);
  if (next) return [{ write: 'replace', kind: 'customer', record: next }];
  return [{ write: 'remove', kind: 'customer', record: customer }, ...(await released(store, customer, new Date(at)))];
}

async function released(store: Store, customer: CustomerRecord, at: Date): Promise<Change[]> {
  const [code, slot, region] = await Promise.all([
    store.get('claim', { kind: 'code', key: customer.code }),
    store.get('claim', { kind: 'slot', key: slotKey(customer.region, customer.slot) }),
    store.get('region', { code: customer.region }),
  ]);
  if (!code || !slot || !region) throw new Error(`Customer ${customer.code} lives without its claims or its region`);
  return [
    ...claimsToRelease(code, slot, at),
    { write: 'replace', kind: 'region', record: { ...region, customers: region.customers - 1 } },
  ];
}
