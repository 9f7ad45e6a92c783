import type { Change, Store } from '../ports.ts';
import type { OperationRecord, QueueRecord } from '../records/operation.ts';

/** The running slots and who occupies them; revision 0 when there never was one. */
export const readQueue = async (store: Store): Promise<QueueRecord> =>
  (await store.get('queue', { id: 'operations' })) ?? { id: 'operations', running: [], untold: [], rev: 0 };

const write = (queue: QueueRecord): Change =>
  queue.rev === 0
    ? { write: 'create', kind: 'queue', record: queue }
    : { write: 'replace', kind: 'queue', record: queue };

const without = (ids: readonly string[], operationId: string): string[] => ids.filter((id) => id !== operationId);

export const withRunning = (queue: QueueRecord, operationId: string): Change =>
  write({ ...queue, running: [...without(queue.running, operationId), operationId] });

/** Frees the running slot of the operation; no change when it has none. */
export async function withoutRunning(store: Store, operationId: string): Promise<Change[]> {
  const queue = await readQueue(store);
  if (!queue.running.includes(operationId)) return [];
  return [write({ ...queue, running: without(queue.running, operationId) })];
}

/** Frees the running slot of an operation that ends, and keeps in mind that it has something to tell. */
export async function withEnded(store: Store, { id, untold }: OperationRecord): Promise<Change[]> {
  if (untold === undefined) return withoutRunning(store, id);
  const queue = await readQueue(store);
  return [write({ ...queue, running: without(queue.running, id), untold: [...without(queue.untold, id), id] })];
}

/** Nothing is left to tell of the operation. */
export async function withTold(store: Store, operationId: string): Promise<Change[]> {
  const queue = await readQueue(store);
  return queue.untold.includes(operationId) ? [write({ ...queue, untold: without(queue.untold, operationId) })] : [];
}
