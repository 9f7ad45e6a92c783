import type { OperationError, Progress } from '../contract/operation.ts';
import type { LocalizableText } from '../contract/texts/template.ts';
import { isConflict } from '../errors.ts';
import type { Clock, Ids, Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { AccountEvent } from '../records/account-event.ts';
import type { OperationRecord } from '../records/operation.ts';
import type { Deployed } from '../subjects/settle-subject.ts';
import { changesAtEnd, type EndResult } from './end.ts';
import { isFinished, type OperationEvent, transition } from './transitions.ts';

export interface JobDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
}

/** Proves with each write of a job that it holds the operation. */
export interface JobClaim {
  operationId: string;
  attempt: number;
  jobId: string;
}

/**
 * Claims the operation for this job; undefined when another job holds it or it has ended. With `onlyAttempt`, also when
 * this job has claimed it before, or for another attempt.
 */
export function claimOperation(
  deps: JobDeps,
  operationId: string,
  jobId: string,
  onlyAttempt?: number,
): Promise<OperationRecord | undefined> {
  return apply(deps, operationId, { event: 'claim', jobId, at: deps.clock.now().toISOString(), onlyAttempt });
}

/** Writes progress. Answers the operation, which says whether to cancel; undefined when the claim is lost. */
export const reportProgress = (deps: JobDeps, claim: JobClaim, progress: Progress) =>
  apply(deps, claim.operationId, { event: 'progress', ...claim, at: now(deps), progress });

/** Shows that the job is working while it has no progress to report. Undefined when the claim is lost. */
export const reportHeartbeat = (deps: JobDeps, claim: JobClaim) =>
  apply(deps, claim.operationId, { event: 'heartbeat', ...claim, at: now(deps) });

/** What a job has made. */
export interface JobResult extends Deployed {
  /** Id of a final snapshot. */
  snapshot?: string | undefined;
  /** What else it has made or deleted, by name. */
  result?: OperationRecord['result'];
  /** What the audit log has to tell of its end. */
  told?: LocalizableText | undefined;
  /** What other systems are to be told once it has ended. */
  untold?: AccountEvent | undefined;
}

/** Ends the operation as succeeded. False when the claim is lost. */
export const reportSuccess = async (
  deps: JobDeps,
  claim: JobClaim,
  { snapshot, result, told, untold, ...deployed }: JobResult = {},
) => {
  const event = {
    event: 'succeed' as const,
    ...claim,
    at: now(deps),
    ...(snapshot !== undefined && { snapshot }),
    ...(result && { result }),
    ...(untold && { untold }),
  };
  return (await apply(deps, claim.operationId, event, { deployed, told })) !== undefined;
};

export const reportFailure = async (deps: JobDeps, claim: JobClaim, error: OperationError) =>
  (await apply(deps, claim.operationId, { event: 'fail', ...claim, at: now(deps), error })) !== undefined;

export const reportCancelled = async (deps: JobDeps, claim: JobClaim) =>
  (await apply(deps, claim.operationId, { event: 'cancelled', ...claim, at: now(deps) })) !== undefined;

const now = (deps: JobDeps) => deps.clock.now().toISOString();

function apply(
  deps: JobDeps,
  operationId: string,
  event: OperationEvent,
  result: EndResult = {},
): Promise<OperationRecord | undefined> {
  return retryRaces(async () => {
    const current = await deps.store.get('operation', { id: operationId });
    if (!current) return undefined;
    const next = transition(current, event);
    if (isConflict(next)) return undefined;
    if (isFinished(next)) await deps.store.commit(await changesAtEnd(deps, next, next.requestedBy, result));
    else await deps.store.commit([{ write: 'replace', kind: 'operation', record: next }]);
    return next;
  });
}
