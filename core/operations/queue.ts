import type { Change, Store } from '../ports.ts';
import type { QueueRecord } from '../records/operation.ts';

/** The running slots and who occupies them; revision 0 when there never was one. */
export const readQueue = async (store: Store): Promise<QueueRecord> =>
  (await store.get('queue', { id: 'operations' })) ?? { id: 'operations', running: [], rev: 0 };

const write = (queue: QueueRecord): Change =>
  queue.rev === 0
    ? { write: 'create', kind: 'queue', record: queue }
    : { write: 'replace', kind: 'queue', record: queue };

export const withRunning = (queue: QueueRecord, operationId: string): Change =>
  write({ ...queue, running: [...queue.running.filter((id) => id !== operationId), operationId] });

/** Frees the running slot of the operation; no change when it has none. */
export async function withoutRunning(store: Store, operationId: string): Promise<Change[]> {
  const queue = await readQueue(store);
  if (!queue.running.includes(operationId)) return [];
  return [write({ ...queue, running: queue.running.filter((id) => id !== operationId) })];
}
