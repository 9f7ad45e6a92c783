import { type RegionOperationType, regionOperation } from '../contract/operations/all.ts';
import type { RegionStatus } from '../contract/region.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RegionDeployment, RegionRecord } from '../records/region.ts';

const definitionOf = ({ type }: OperationRecord) => regionOperation(type as RegionOperationType);

/** The region once `operation` is queued for it. */
export function regionQueued(region: RegionRecord, operation: OperationRecord, at: string): RegionRecord {
  const { statusWhileActive } = definitionOf(operation);
  return {
    ...region,
    status: statusWhileActive === 'unchanged' ? region.status : statusWhileActive,
    activeOperationId: operation.id,
    lastOperationId: operation.id,
    updatedAt: at,
  };
}

/** The region once `operation` has ended; null when it is removed. `deployed`: what its job has deployed. */
export function regionEnded(
  region: RegionRecord,
  operation: OperationRecord,
  at: string,
  deployed: RegionDeployment | undefined,
): RegionRecord | null {
  const idle = { ...region, activeOperationId: null, updatedAt: at };
  const { effect, statusAfterFailure } = definitionOf(operation);
  if (effect.kind === 'none') return idle;
  if (operation.status === 'succeeded') {
    return effect.kind === 'delete' ? null : { ...idle, ...deployed, status: 'ready' };
  }
  const neverStarted = operation.status === 'cancelled' && operation.jobs.length === 0;
  const isUnchanged = neverStarted || statusAfterFailure === 'previous';
  return { ...idle, status: (isUnchanged && (operation.previousStatus as RegionStatus)) || 'failed' };
}
