import type { Operation } from '../contract/operation.ts';
import type { OperationRecord } from '../records/operation.ts';

/** An operation as the API shows it. `queue`: the ids of the queued operations, oldest first. */
export function operationView(record: OperationRecord, queue: readonly string[]): Operation {
  return {
    id: record.id,
    type: record.type,
    ...(record.customer !== undefined && { customer: record.customer }),
    region: record.region,
    status: record.status,
    ...(record.status === 'queued' && { queuePosition: queuePosition(record.id, queue) }),
    progress: record.progress,
    requestedBy: record.requestedBy,
    requestedAt: record.requestedAt,
    startedAt: record.startedAt,
    finishedAt: record.finishedAt,
    attempt: record.attempt,
    error: record.error,
    cause: record.cause,
    cancelRequestedAt: record.cancelRequestedAt,
  };
}

/** One that was queued after `queue` was read stands behind all of them. */
function queuePosition(id: string, queue: readonly string[]): number {
  const index = queue.indexOf(id);
  return index === -1 ? queue.length + 1 : index + 1;
}
