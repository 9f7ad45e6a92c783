import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { PoolRecord } from '@console/core/records/pool';
import type { RegionRecord } from '@console/core/records/region';
import { JobFailed } from '../job-error.ts';
import type { Run } from '../run.ts';

export interface PoolSubject {
  pool: PoolRecord;
  region: RegionRecord;
}

/** The pool with this id and its region, as they are in the table now. @throws JobFailed */
export async function loadPool({ deps }: Run, id: string): Promise<PoolSubject> {
  const pool = await deps.store.get('pool', { id });
  const region = pool && (await deps.store.get('region', { code: pool.region }));
  if (pool && region) return { pool, region };
  throw new JobFailed({
    code: 'not-found',
    reason: reason('pool-missing', { pool: id }),
    hint: hint('customer-gone'),
  });
}
