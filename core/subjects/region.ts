import { type RegionOperationType, regionOperation } from '../contract/operations/all.ts';
import type { RegionStatus } from '../contract/region.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { RegionRecord } from '../records/region.ts';

const definitionOf = ({ type }: OperationRecord) => regionOperation(type as RegionOperationType);

/** The region once `operation` is queued for it. */
export const regionQueued = (region: RegionRecord, operation: OperationRecord, at: string): RegionRecord => ({
  ...region,
  status: definitionOf(operation).statusWhileActive,
  activeOperationId: operation.id,
  lastOperationId: operation.id,
  updatedAt: at,
});

/** The region once `operation` has ended; null when it is removed. `outputs` are those of its stack. */
export function regionEnded(
  region: RegionRecord,
  operation: OperationRecord,
  at: string,
  outputs: Record<string, string> | undefined,
): RegionRecord | null {
  const idle = { ...region, activeOperationId: null, updatedAt: at };
  if (operation.status === 'succeeded') {
    if (definitionOf(operation).effect.kind === 'delete') return null;
    return { ...idle, status: 'ready', outputs: outputs ?? region.outputs };
  }
  const neverStarted = operation.status === 'cancelled' && operation.jobs.length === 0;
  const status = neverStarted && operation.previousStatus ? (operation.previousStatus as RegionStatus) : 'failed';
  return { ...idle, status };
}
