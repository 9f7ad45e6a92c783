import { type PoolOperationType, poolOperation } from '../contract/operations/all.ts';
import type { PoolStatus } from '../contract/pool.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { PoolDeployment, PoolRecord } from '../records/pool.ts';

const definitionOf = ({ type }: OperationRecord) => poolOperation(type as PoolOperationType);

/** The pool once `operation` is queued for it. */
export const poolQueued = (pool: PoolRecord, operation: OperationRecord, at: string): PoolRecord => ({
  ...pool,
  status: definitionOf(operation).statusWhileActive,
  activeOperationId: operation.id,
  lastOperationId: operation.id,
  updatedAt: at,
});

/** Errors after which the previous state can no longer be relied on. */
const unrecoverable: readonly string[] = ['rollback-failed', 'job-lost'];

/** The pool once `operation` has ended; null when it is removed. `deployed`: what its job has deployed. */
export function poolEnded(
  pool: PoolRecord,
  operation: OperationRecord,
  at: string,
  deployed: PoolDeployment | undefined,
): PoolRecord | null {
  const idle = { ...pool, activeOperationId: null, updatedAt: at };
  const { effect, statusAfterFailure } = definitionOf(operation);
  if (operation.status === 'succeeded') {
    if (effect.kind === 'delete') return null;
    const { version = pool.version, outputs = pool.outputs } = deployed ?? {};
    return { ...idle, version, outputs, deployed: { version }, status: 'ready' };
  }
  const previous = operation.previousStatus as PoolStatus | null;
  const neverStarted = operation.status === 'cancelled' && operation.jobs.length === 0;
  const isBroken = operation.error !== null && unrecoverable.includes(operation.error.code);
  const isUnchanged = neverStarted || (statusAfterFailure === 'previous' && !isBroken);
  // What was asked for and did not come about is no longer wanted: customers are told what runs.
  const version = isUnchanged ? (pool.deployed?.version ?? pool.version) : pool.version;
  return { ...idle, version, status: (isUnchanged && previous) || 'failed' };
}
