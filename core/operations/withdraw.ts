import { isConflict } from '../errors.ts';
import { retryRaces } from '../race.ts';
import { changesAtEnd } from './end.ts';
import type { JobDeps } from './job-reports.ts';
import { hasStarted, isFinished, transition } from './transitions.ts';

/** Cancels an operation that is queued and was never begun; one that has begun goes on. */
export function withdrawOperation(deps: JobDeps, id: string, actor: string): Promise<void> {
  return retryRaces(async () => {
    const operation = await deps.store.get('operation', { id });
    if (operation?.status !== 'queued' || hasStarted(operation)) return;
    const next = transition(operation, { event: 'request-cancel', at: deps.clock.now().toISOString() });
    if (isConflict(next) || !isFinished(next)) return;
    await deps.store.commit(await changesAtEnd(deps, next, actor));
  });
}
