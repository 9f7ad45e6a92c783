import type { Change, Store } from '../ports.ts';
import type { OperationRecord, QueueRecord } from '../records/operation.ts';

/** The running slots and who occupies them; revision 0 when there never was one. */
export const readQueue = async (store: Store): Promise<QueueRecord> =>
  (await store.get('queue', { id: 'operations' })) ?? { id: 'operations', running: [], untold: [], held: [], rev: 0 };

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

export type HeldTable = QueueRecord['held'][number];

const otherHeld = (queue: QueueRecord, customer: string) => queue.held.filter((held) => held.customer !== customer);

/** Frees the running slot of an operation that ends, and keeps in mind what is left to do after it. */
export async function withEnded(store: Store, operation: OperationRecord): Promise<Change[]> {
  const { id, untold, customer = '' } = operation;
  const held = heldAfter(operation);
  if (untold === undefined && held === undefined) return withoutRunning(store, id);
  const queue = await readQueue(store);
  return [
    write({
      ...queue,
      running: without(queue.running, id),
      untold: untold ? [...without(queue.untold, id), id] : queue.untold,
      held: held ? [...otherHeld(queue, customer), ...held] : queue.held,
    }),
  ];
}

/** What is held of the customer once the operation has ended; undefined when that does not change. */
function heldAfter({ type, status, customer = '', result }: OperationRecord): HeldTable[] | undefined {
  if (status !== 'succeeded') return undefined;
  if (type === 'customer.discard') return [];
  const until = type === 'customer.move' ? result?.heldUntil : undefined;
  return typeof until === 'string' ? [{ customer, until }] : undefined;
}

export async function withHeld(store: Store, held: HeldTable): Promise<Change[]> {
  const queue = await readQueue(store);
  return [write({ ...queue, held: [...otherHeld(queue, held.customer), held] })];
}

export async function withoutHeld(store: Store, customer: string): Promise<Change[]> {
  const queue = await readQueue(store);
  return [write({ ...queue, held: otherHeld(queue, customer) })];
}

/** Nothing is left to tell of the operation. */
export async function withTold(store: Store, operationId: string): Promise<Change[]> {
  const queue = await readQueue(store);
  return queue.untold.includes(operationId) ? [write({ ...queue, untold: without(queue.untold, operationId) })] : [];
}
