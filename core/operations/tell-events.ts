import { isConflict } from '../errors.ts';
import type { AccountEvents, Clock, Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import { readQueue, withTold } from './queue.ts';
import { transition } from './transitions.ts';

interface TellDeps {
  store: Store;
  events: AccountEvents;
}

/** Publishes what an operation that has ended is to tell, and then keeps it no longer. */
export async function tellEvent({ store, events }: TellDeps, id: string): Promise<void> {
  const ended = await store.get('operation', { id });
  if (ended?.untold) await events.publish(ended.untold);
  await retryRaces(async () => {
    const current = await store.get('operation', { id });
    const next = current && transition(current, { event: 'told' });
    const told = await withTold(store, id);
    if (next && !isConflict(next)) told.push({ write: 'replace', kind: 'operation', record: next });
    if (told.length > 0) await store.commit(told);
  });
}

/** Tells what the jobs of operations that have ended did not get to tell. `graceMs`: the time that they have for it. */
export async function tellEvents(
  deps: TellDeps & { clock: Clock; graceMs: number; onError(error: unknown, operation: { id: string }): void },
): Promise<void> {
  const { untold } = await readQueue(deps.store);
  for (const id of untold) {
    try {
      const operation = await deps.store.get('operation', { id });
      const endedAt = new Date(operation?.finishedAt ?? 0).getTime();
      if (deps.clock.now().getTime() - endedAt >= deps.graceMs) await tellEvent(deps, id);
    } catch (error) {
      deps.onError(error, { id });
    }
  }
}
