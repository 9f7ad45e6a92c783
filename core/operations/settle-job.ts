import { hint } from '../contract/texts/hints.ts';
import { reason } from '../contract/texts/reasons.ts';
import { isConflict } from '../errors.ts';
import { retryRaces } from '../race.ts';
import type { OperationRecord } from '../records/operation.ts';
import { changesAtEnd } from './end.ts';
import type { JobDeps } from './job-reports.ts';
import { withoutRunning } from './queue.ts';
import { operationFailure } from './texts.ts';
import { isFinished, maxLostJobs, transition } from './transitions.ts';

const jobLost = operationFailure({
  code: 'job-lost',
  reason: reason('job-lost', { times: maxLostJobs + 1 }),
  hint: hint('retry-after-lost-job'),
});

/**
 * Called with a job that has ended, whatever its end. When the operation still waits for that job's report, the job is
 * lost and the operation returns to the queue. The next attempt checks the stack first and continues from there.
 */
export function settleJob(
  deps: JobDeps,
  job: { operationId: string; jobId: string },
): Promise<OperationRecord | undefined> {
  return retryRaces(async () => {
    const current = await deps.store.get('operation', { id: job.operationId });
    if (!current || !waitsFor(current, job.jobId)) return undefined;
    const at = deps.clock.now().toISOString();
    const next = transition(current, { event: 'job-lost', attempt: current.attempt, at, error: jobLost });
    if (isConflict(next)) return undefined;
    await deps.store.commit(
      isFinished(next)
        ? await changesAtEnd(deps, next, 'system')
        : [{ write: 'replace', kind: 'operation', record: next }, ...(await withoutRunning(deps.store, next.id))],
    );
    return next;
  });
}

/** The job that holds the current attempt, or, before any has claimed it, the last one started for it. */
export const currentJob = (operation: OperationRecord): string | undefined =>
  operation.claimedBy ?? operation.jobs.findLast((job) => job.attempt === operation.attempt)?.jobId;

const waitsFor = (operation: OperationRecord, jobId: string): boolean =>
  operation.status === 'running' && currentJob(operation) === jobId;
