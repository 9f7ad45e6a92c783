import { type JobClaim, reportHeartbeat } from '@console/core/operations/job-reports';
import type { JobDeps } from './deps.ts';

export interface Watch {
  /** Aborted when the operation is to be cancelled, or is no longer this job's. */
  signal: AbortSignal;
  readonly cancelRequested: boolean;
  readonly claimLost: boolean;
  stop(): void;
}

/** Polls the operation for a request to cancel and for a lost claim, and sends heartbeats. */
export function watchOperation(deps: JobDeps, claim: JobClaim): Watch {
  const abort = new AbortController();
  let cancelRequested = false;
  let claimLost = false;
  let stopped = false;
  let timer: NodeJS.Timeout;
  let lastHeartbeat = performance.now();

  const poll = async () => {
    const operation = await deps.store.get('operation', { id: claim.operationId }).catch(() => undefined);
    if (stopped) return;
    if (performance.now() - lastHeartbeat >= deps.settings.heartbeatMs) {
      lastHeartbeat = performance.now();
      await reportHeartbeat(deps, claim).catch(() => undefined);
    }
    if (stopped) return;
    if (operation) {
      claimLost =
        operation.status !== 'running' || operation.attempt !== claim.attempt || operation.claimedBy !== claim.jobId;
      cancelRequested = operation.cancelRequestedAt !== null;
      if (claimLost || cancelRequested) return abort.abort();
    }
    timer = setTimeout(poll, deps.settings.watchMs);
  };
  timer = setTimeout(poll, deps.settings.watchMs);

  return {
    signal: abort.signal,
    get cancelRequested() {
      return cancelRequested;
    },
    get claimLost() {
      return claimLost;
    },
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
