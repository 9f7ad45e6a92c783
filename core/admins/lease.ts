import { DomainError } from '../errors.ts';
import { type Clock, ConditionFailed, type Ids, type Store } from '../ports.ts';
import type { LeaseRecord } from '../records/lease.ts';

const heldForMs = 30_000;

interface LeaseDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
}

const busy = (cause?: unknown) =>
  new DomainError('unavailable', 'busy', 'Another person is changing this now. Try again in a moment.', { cause });

/** Runs `work` while nobody else runs work under the same name. @throws DomainError unavailable when somebody does */
export async function withLease<T>(deps: LeaseDeps, id: string, work: () => Promise<T>): Promise<T> {
  const lease = await take(deps, id);
  try {
    return await work();
  } finally {
    await release(deps, lease);
  }
}

async function take({ store, clock, ids }: LeaseDeps, id: string): Promise<LeaseRecord> {
  const now = clock.now();
  const known = await store.get('lease', { id });
  if (known?.holder && new Date(known.until) > now) throw busy();
  const until = new Date(now.getTime() + heldForMs).toISOString();
  const record = { id, holder: ids.next(), until, rev: known?.rev ?? 0 };
  try {
    await store.commit([{ write: known ? 'replace' : 'create', kind: 'lease', record }]);
  } catch (error) {
    throw error instanceof ConditionFailed ? busy(error) : error;
  }
  return { ...record, rev: record.rev + 1 };
}

async function release({ store }: LeaseDeps, lease: LeaseRecord): Promise<void> {
  try {
    await store.commit([{ write: 'replace', kind: 'lease', record: { ...lease, holder: null } }]);
  } catch (error) {
    // Its time was over and somebody else has it.
    if (!(error instanceof ConditionFailed)) throw error;
  }
}
