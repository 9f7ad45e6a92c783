import { workerJobId } from '@console/adapters/worker/job-id';
import { ulid } from '@console/core/contract/text';
import { z } from 'zod';

const report = z.object({
  requestContext: z.object({ condition: z.string() }),
  requestPayload: z.object({ operationId: ulid, attempt: z.int().min(1) }),
});

const isReport = (event: unknown): boolean =>
  typeof event === 'object' && event !== null && 'requestPayload' in event && 'requestContext' in event;

/**
 * The job of the worker that Lambda reports to have failed, undefined for another event. A request that Lambda has
 * dropped tells nothing, as it may have been the second of two: the reconciler finds a job that never began.
 */
export function lostJobOf(event: unknown): { operationId: string; jobId: string } | 'dropped' | undefined {
  if (!isReport(event)) return undefined;
  const { requestContext, requestPayload } = report.parse(event);
  if (requestContext.condition !== 'RetriesExhausted') return 'dropped';
  return { operationId: requestPayload.operationId, jobId: workerJobId(requestPayload) };
}
