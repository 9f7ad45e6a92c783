import type { LogWriter } from '@console/adapters/worker/log-writer';
import { ulid } from '@console/core/contract/text';
import { claimOperation } from '@console/core/operations/job-reports';
import type { Clock, Ids, Store } from '@console/core/ports';
import { z } from 'zod';
import type { JobDeps } from '../deps.ts';
import { type JobOutcome, runClaimed } from '../job.ts';

const request = z.object({ operationId: ulid, attempt: z.int().min(1) });

export interface SmallJobDeps {
  store: Store;
  clock: Clock;
  ids: Ids;
  jobId(request: { operationId: string; attempt: number }): string;
  openLog(jobId: string): LogWriter;
  /** Receives why it could not be claimed. That is no lost job: another invocation may hold it, or the reconciler sees that none does. */
  onUnclaimed(error: Error): undefined;
  /** What the work needs, once it is this job's. */
  depsOf(job: { operationId: string; jobId: string; log(line: string): void }): Promise<JobDeps>;
}

/**
 * Runs the operation of an event, unless another invocation has claimed the attempt. Throws what keeps it from going
 * on: Lambda then tells that the job was lost.
 */
export async function runSmallJob(deps: SmallJobDeps, event: unknown): Promise<JobOutcome> {
  const { operationId, attempt } = request.parse(event);
  const jobId = deps.jobId({ operationId, attempt });
  const operation = await claimOperation(deps, operationId, jobId, attempt).catch(deps.onUnclaimed);
  if (!operation) return 'not-ours';
  const log = deps.openLog(jobId);
  try {
    return await runClaimed(await deps.depsOf({ operationId, jobId, log: log.write }), operation);
  } catch (error) {
    log.write(`The job cannot go on: ${error instanceof Error ? error.message : String(error)}`);
    throw error;
  } finally {
    await log.close();
  }
}
