import { creates } from '@console/adapters/contract/changes';
import { aCustomer, aRegion, ulidOf } from '@console/adapters/contract/records';
import { advanceBatches } from '@console/core/batches/advance-batches';
import { changeBatch } from '@console/core/batches/change-batch';
import { createBatch } from '@console/core/batches/create-batch';
import { createBatchInput, isBatchEnded } from '@console/core/contract/batch';
import { DomainError } from '@console/core/errors';
import { dispatchOperations } from '@console/core/operations/dispatch';
import { claimOperation, reportFailure, reportSuccess } from '@console/core/operations/job-reports';
import { reconcileOperations } from '@console/core/operations/reconcile-operations';
import { requestOperation } from '@console/core/operations/request-operation';
import type { Store } from '@console/core/ports';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord } from '@console/core/records/operation';
import { ulids } from '@console/core/time';
import { simulatedJobs } from './simulated-jobs.ts';
import { Crash, chance, mortalView } from './unreliable-store.ts';

export const batchActs = [
  'advance',
  'dispatch',
  'reconcile',
  'job-works',
  'job-fails',
  'job-dies',
  'pause',
  'continue',
  'cancel',
  'alone',
] as const;

export interface BatchCommand {
  act: (typeof batchActs)[number];
  /** Chooses the customer or job that it is about. */
  n: number;
  /** The commit at which the process that carries it out dies; -1 when it lives. */
  diesAt: number;
}

const request = { actor: 'operator@example.com', sourceIp: null };
const failure = { code: 'resource-failed', message: 'no', resource: 'Service', hint: 'Fix it.' };
const shop = sampleProduct();
const codeOf = (n: number) => `customer-${String(n).padStart(4, '0')}`;

/** Customers that are online; each seventh is suspended, so that a batch which suspends leaves it out. */
const someCustomers = (size: number): CustomerRecord[] =>
  Array.from({ length: size }, (_, n) =>
    aCustomer({
      id: ulidOf(1000 + n),
      code: codeOf(n),
      product: shop.id,
      slot: { shard: 1 + Math.floor(n / 90), priority: 1 + (n % 90) },
      status: n % 7 === 6 ? 'suspended' : 'online',
      deployed: { version: '1', size: 'small' },
      activeOperationId: null,
    }),
  );

/** The control plane with a batch, on a store where any process may die at any write. No event is delivered unasked. */
export async function createBatchWorld(
  store: Store,
  { seed, size, limit }: { seed: number; size: number; limit: number },
) {
  const luck = chance(seed);
  const jobs = simulatedJobs(luck);
  const ids = ulids();
  let minutes = 0;
  const clock = { now: () => new Date(Date.UTC(2026, 0, 1) + minutes++ * 60_000) };
  const catalogue = {
    list: async () => [{ id: shop.id, product: shop }],
    get: async (id: string) => (id === shop.id ? { id, product: shop } : undefined),
  };
  const rethrowUnexpected = (error: unknown) => {
    if (!(error instanceof Crash) && !(error instanceof DomainError)) throw error;
  };
  const depsOn = (view: Store) => ({
    store: view,
    clock,
    ids,
    catalogue,
    jobs,
    limit,
    startGraceMs: 0,
    claimGraceMs: 10 ** 9,
    silenceMs: 10 ** 9,
    onError: rethrowUnexpected,
    onBatchError: rethrowUnexpected,
  });
  const customers = someCustomers(size);
  await store.commit(creates('region', [aRegion({ customers: size })]));
  for (let first = 0; first < size; first += 25) {
    await store.commit(creates('customer', customers.slice(first, first + 25)));
  }

  async function begin(change: { stopAfterFailures?: number } = {}): Promise<string> {
    const input = createBatchInput.parse({ action: 'suspend', filter: {}, ...change });
    return (await createBatch(depsOn(store), request, input)).batch.id;
  }

  async function carryOut(id: string, { act, n }: BatchCommand, deps: ReturnType<typeof depsOn>): Promise<unknown> {
    switch (act) {
      case 'advance':
        return advanceBatches(deps);
      case 'dispatch':
        return dispatchOperations(deps);
      case 'reconcile':
        return reconcileOperations(deps);
      case 'pause':
      case 'continue':
      case 'cancel':
        return changeBatch(deps, request, id, act);
      case 'alone':
        return requestOperation(deps, request, 'customer.restart', codeOf(n % size));
      case 'job-works':
      case 'job-fails':
      case 'job-dies':
        return endJob(deps, act, n);
      default:
        return act satisfies never;
    }
  }

  async function endJob(deps: ReturnType<typeof depsOn>, act: 'job-works' | 'job-fails' | 'job-dies', n: number) {
    const live = jobs.all.filter(({ ended }) => !ended);
    const job = live[n % Math.max(1, live.length)];
    if (!job) return;
    try {
      if (act === 'job-dies') return;
      const operation = await claimOperation(deps, job.operationId, job.jobId);
      if (!operation) return;
      const claim = { operationId: operation.id, attempt: operation.attempt, jobId: job.jobId };
      if (act === 'job-works') await reportSuccess(deps, claim, {});
      else await reportFailure(deps, claim, failure);
    } finally {
      job.ended = true;
    }
  }

  /** One process that carries out one command, and may die on the way. */
  async function run(id: string, command: BatchCommand): Promise<void> {
    try {
      await carryOut(id, command, depsOn(mortalView(store, luck, command.diesAt)));
    } catch (error) {
      rethrowUnexpected(error);
    }
  }

  const act = (id: string, name: BatchCommand['act'], n = 0) => run(id, { act: name, n, diesAt: -1 });

  /** Lets time pass without faults: only the reconciler and the jobs that run. Answers whether the batch has ended. */
  async function settleDown(id: string): Promise<boolean> {
    jobs.scarce = false;
    for (let round = 0; round < 20 * size + 100; round++) {
      const batch = await store.get('batch', { id });
      if (batch && isBatchEnded(batch)) return true;
      if (batch?.status === 'paused' || batch?.status === 'stopped') await act(id, 'continue');
      for (const each of ['reconcile', 'advance', 'dispatch', 'job-works'] as const) await act(id, each, round);
    }
    return false;
  }

  /** How often the batch has acted on each customer. */
  async function actedOn(id: string): Promise<Map<string, OperationRecord[]>> {
    const found = new Map<string, OperationRecord[]>();
    let cursor: string | undefined;
    do {
      const page = await store.listOperations({ limit: 100, cursor });
      for (const operation of page.items) {
        const { customer = '', batch } = operation;
        if (batch === id) found.set(customer, [...(found.get(customer) ?? []), operation]);
      }
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return found;
  }

  return { begin, run, act, settleDown, actedOn, deps: depsOn(store) };
}
