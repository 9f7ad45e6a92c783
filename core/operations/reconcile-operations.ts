import type { Ids, Jobs } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { OperationRecord } from '../records/operation.ts';
import { type DispatchDeps, dispatchOperations, startJob } from './dispatch.ts';
import { readQueue } from './queue.ts';
import { currentJob, settleJob } from './settle-job.ts';

export type ReconcileDeps = DispatchDeps & {
  jobs: Pick<Jobs, 'status' | 'stop'>;
  ids: Ids;
  /** How long after its dispatch an operation may be without a job before it is started again, in ms. */
  startGraceMs: number;
  /** How long a started job may take to claim its operation, in ms: it may wait for a machine. */
  claimGraceMs: number;
  /** How long a job that holds an operation may be silent until it counts as hung and is stopped, in ms. */
  silenceMs: number;
  onError(error: unknown, operation: OperationRecord): void;
};

/** Advances every unfinished operation, whatever event was lost, then starts jobs in free slots. */
export async function reconcileOperations(deps: ReconcileDeps): Promise<void> {
  for (const operation of await deps.store.listUnfinished()) {
    try {
      if (operation.status === 'running') await advanceOperation(deps, operation);
    } catch (error) {
      deps.onError(error, operation);
    }
  }
  await repairQueue(deps);
  await dispatchOperations(deps);
}

async function advanceOperation(deps: ReconcileDeps, operation: OperationRecord): Promise<void> {
  const jobId = currentJob(operation);
  if (jobId === undefined) {
    if (msSince(operation.dispatchedAt, deps) >= deps.startGraceMs) await startJob(deps, operation);
    return;
  }
  if ((await deps.jobs.status(jobId)) === 'running') {
    if (!isHung(operation, deps)) return;
    await deps.jobs.stop(jobId);
    if ((await deps.jobs.status(jobId)) === 'running') return;
  }
  await settleJob(deps, { operationId: operation.id, jobId });
}

/** Whether the job is running without a sign of life. */
function isHung(operation: OperationRecord, deps: ReconcileDeps): boolean {
  if (operation.claimedBy !== null) {
    return operation.lastHeartbeatAt !== null && msSince(operation.lastHeartbeatAt, deps) >= deps.silenceMs;
  }
  return msSince(operation.jobs.at(-1)?.startedAt ?? null, deps) >= deps.claimGraceMs;
}

const msSince = (time: string | null, { clock }: ReconcileDeps): number =>
  clock.now().getTime() - new Date(time ?? 0).getTime();

/** Frees the running slots of operations that are not running. */
async function repairQueue({ store }: ReconcileDeps): Promise<void> {
  await retryRaces(async () => {
    const queue = await readQueue(store);
    const occupants = await Promise.all(queue.running.map((id) => store.get('operation', { id })));
    const running = occupants.flatMap((operation) => (operation?.status === 'running' ? [operation.id] : []));
    if (running.length === queue.running.length) return;
    await store.commit([{ write: 'replace', kind: 'queue', record: { ...queue, running } }]);
  });
}
