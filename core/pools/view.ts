import { type Pool, pool } from '../contract/pool.ts';
import type { PoolRecord } from '../records/pool.ts';
import { pickFields } from '../records/view.ts';

/** A pool as the API shows it. */
export const poolView = (record: PoolRecord, computed: Pick<Pool, 'monthlyUsd'>): Pool => ({
  ...pickFields(pool, record),
  ...computed,
});
