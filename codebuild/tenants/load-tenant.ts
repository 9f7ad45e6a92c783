import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { FunctionsProduct } from '@console/core/products/model';
import type { CustomerRecord } from '@console/core/records/customer';
import type { PoolRecord } from '@console/core/records/pool';
import type { RegionRecord } from '@console/core/records/region';
import { JobFailed } from '../job-error.ts';
import { loadPool } from '../pools/load-pool.ts';
import { deployedDefinition } from '../pools/pool-deployment.ts';
import type { Run } from '../run.ts';
import { loadCustomer } from '../stacks/customer-stack.ts';

/** A customer of a pool. */
export interface TenantSubject {
  customer: CustomerRecord;
  region: RegionRecord;
  pool: PoolRecord;
  /** The definition that the pool runs. */
  product: FunctionsProduct;
}

/** @throws JobFailed when the customer is gone, or the pool is not deployed: with the reason of the pool */
export async function loadTenant(run: Run): Promise<TenantSubject> {
  const { customer, region } = await loadCustomer(run);
  const { pool } = await loadPool(run, customer.pool ?? '');
  const definition = await deployedDefinition(run, pool);
  if (definition) return { customer, region, pool, product: definition.product };
  const last = await run.deps.store.get('operation', { id: pool.lastOperationId });
  throw new JobFailed({
    code: 'pool-not-ready',
    reason: last?.error
      ? reason('pool-failed', { pool: pool.id, reason: last.error.message })
      : reason('pool-not-deployed', { pool: pool.id }),
    hint: hint('add-pool-first'),
  });
}

/** An output of the pool's stack. @throws JobFailed when it is an older one without it */
export function poolOutput({ pool }: Pick<TenantSubject, 'pool'>, output: string): string {
  const value = pool.outputs[output];
  if (value) return value;
  throw new JobFailed({
    code: 'pool-outdated',
    reason: reason('pool-outdated', { pool: pool.id, output }),
    hint: hint('update-pool-first'),
  });
}

export const tenantAddress = ({ deps }: Run, { customer, pool }: TenantSubject): string =>
  deps.settings.applicationUrl(`${customer.code}.${pool.host}`);
