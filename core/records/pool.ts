import { z } from 'zod';
import { pool } from '../contract/pool.ts';
import { ulid } from '../contract/text.ts';

/** As the API shows it, without what is computed for each answer, and with what only the console needs. */
export const poolRecord = pool.omit({ monthlyUsd: true }).extend({
  /** What was deployed last, with success; null before that. */
  deploymentId: ulid.nullable(),
  rev: z.int(),
});
export type PoolRecord = z.infer<typeof poolRecord>;

/** What a job has deployed of a pool. */
export type PoolDeployment = Pick<PoolRecord, 'version' | 'outputs'>;
