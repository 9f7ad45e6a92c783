import { createMemoryCustomerSecrets } from '@console/adapters/memory/customer-secrets';
import { createMemoryStore } from '@console/adapters/memory/store';
import { createCustomerInput } from '@console/core/contract/customer';
import { createCustomer } from '@console/core/customers/create-customer';
import { updateCustomer } from '@console/core/customers/update-customer';
import { DomainError } from '@console/core/errors';
import { dispatchOperations } from '@console/core/operations/dispatch';
import {
  claimOperation,
  reportCancelled,
  reportFailure,
  reportProgress,
  reportSuccess,
} from '@console/core/operations/job-reports';
import { reconcileOperations } from '@console/core/operations/reconcile-operations';
import { requestOperation } from '@console/core/operations/request-operation';
import { cancelOperation, retryOperation } from '@console/core/operations/retry-and-cancel';
import { settleJob } from '@console/core/operations/settle-job';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { addRegion } from '@console/core/regions/add-region';
import type { CustomerServiceDeps } from '@console/core/service';
import { ulids } from '@console/core/time';
import type { Command } from './commands.ts';
import { assertInvariants } from './invariants.ts';
import { simulatedJobs } from './simulated-jobs.ts';
import { followStore } from './snapshot.ts';
import { Crash, chance, mortalView } from './unreliable-store.ts';

const shop = sampleProduct();
const catalogue = {
  list: async () => [{ id: shop.id, product: shop }],
  get: async (id: string) => (id === shop.id ? { id, product: shop } : undefined),
};
const request = { actor: 'operator@example.com', sourceIp: null };
const failure = { code: 'resource-failed', message: 'no', resource: 'Service', hint: 'mend it' };

export const jobLimit = 2;

/** In a world where each look at the clock takes a minute. */
const patience = { claimGraceMs: 40 * 60_000, silenceMs: 40 * 60_000 };

/** The control plane on a store where any process may die at any write; no event of any kind is delivered unasked. */
export function createWorld(seed: number) {
  const luck = chance(seed);
  const store = createMemoryStore();
  const snapshot = followStore(store);
  const jobs = simulatedJobs(luck);
  const ids = ulids();
  let minutes = 0;
  const clock = { now: () => new Date(Date.UTC(2026, 0, 1) + minutes++ * 60_000) };
  const broken: unknown[] = [];
  store.onChange(() => {
    try {
      assertInvariants(snapshot, jobLimit);
    } catch (error) {
      broken.push(error);
    }
  });

  const nth = <T>(items: Iterable<T>, n: number): T | undefined => {
    const list = [...items];
    return list[n % Math.max(1, list.length)];
  };

  /** One process that carries out one command, and may die on the way. */
  async function run(command: Command): Promise<void> {
    const view = mortalView(store, luck, command.diesAt);
    const deps: CustomerServiceDeps = {
      store: view,
      clock,
      ids,
      catalogue,
      customerSecrets: createMemoryCustomerSecrets(),
    };
    const dispatch = { ...deps, jobs, limit: jobLimit, startGraceMs: 0, ...patience, onError: rethrowUnexpected };
    try {
      await carryOut(command, deps, dispatch);
    } catch (error) {
      rethrowUnexpected(error);
    }
  }

  const rethrowUnexpected = (error: unknown) => {
    if (!(error instanceof Crash) && !(error instanceof DomainError)) throw error;
  };

  async function carryOut(
    { act, n }: Command,
    deps: CustomerServiceDeps,
    dispatch: Parameters<typeof reconcileOperations>[0],
  ): Promise<unknown> {
    const code = `customer-${n % 4}`;
    const region = n % 2 === 0 ? 'eu-west-1' : 'us-east-1';
    const operation = nth(snapshot.operations.keys(), n) ?? ids.next();
    switch (act) {
      case 'add-region':
        return addRegion(deps, request, { code: region, name: 'R' });
      case 'remove-region':
        return requestOperation(deps, request, 'region.remove', region);
      case 'create':
        return createCustomer(deps, request, createCustomerInput.parse({ code, name: 'C', region, product: 'shop' }));
      case 'update':
        return updateCustomer(deps, request, code, { version: String(1 + (n % 2)), name: `C ${n}` });
      case 'suspend':
      case 'resume':
      case 'restart':
      case 'redeploy':
        return requestOperation(deps, request, `customer.${act}`, code);
      case 'delete':
        return requestOperation(deps, request, 'customer.delete', code, { confirm: code, finalSnapshot: true });
      case 'retry':
        return retryOperation(deps, request, operation);
      case 'cancel':
        return cancelOperation(deps, request, operation);
      case 'dispatch':
        return dispatchOperations(dispatch);
      case 'reconcile':
        return reconcileOperations(dispatch);
      case 'job-event': {
        const job = nth(jobs.all, n);
        return job?.ended ? settleJob(deps, job) : undefined;
      }
      case 'job-dies': {
        const job = nth(jobs.all, n);
        if (job) job.ended = true;
        return undefined;
      }
      case 'job-works':
      case 'job-fails': {
        const live = nth(
          jobs.all.filter((job) => !job.ended),
          n,
        );
        return live && runJob(deps, live, act === 'job-works');
      }
      default:
        return act satisfies never;
    }
  }

  async function runJob(deps: CustomerServiceDeps, job: (typeof jobs.all)[number], works: boolean): Promise<void> {
    try {
      const operation = await claimOperation(deps, job.operationId, job.jobId);
      if (!operation) return;
      const claim = { operationId: operation.id, attempt: operation.attempt, jobId: job.jobId };
      const now = await reportProgress(deps, claim, { done: 1, total: 3, message: 'Working' });
      if (!now) return;
      if (now.cancelRequestedAt) await reportCancelled(deps, claim);
      else if (works)
        await reportSuccess(deps, claim, {
          region: { shards: 1, natGateways: 1, template: null, outputs: { VpcId: 'vpc-1' } },
        });
      else await reportFailure(deps, claim, failure);
    } finally {
      job.ended = true;
    }
  }

  /** Lets time pass without faults: only the reconciler and the jobs that run. Answers whether all has ended. */
  async function settleDown(): Promise<boolean> {
    jobs.scarce = false;
    for (let round = 0; round < 60; round++) {
      await run({ act: 'reconcile', n: 0, diesAt: -1 });
      if ((await store.listUnfinished()).length === 0) return true;
      await run({ act: 'job-works', n: round, diesAt: -1 });
    }
    return false;
  }

  return { run, settleDown, snapshot, broken };
}
