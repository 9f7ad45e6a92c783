import { ulid } from '@console/core/contract/text';
import type { JobRequest } from '@console/core/ports';

type Attempt = Pick<JobRequest, 'operationId' | 'attempt'>;

/** Ids of builds have the name of their project here. */
const prefix = 'worker:';

/** One for each attempt. */
export const workerJobId = ({ operationId, attempt }: Attempt): string => `${prefix}${operationId}-${attempt}`;

export const isWorkerJob = (jobId: string): boolean => jobId.startsWith(prefix);

/** The name of the job's stream in the log; undefined for the id of another job. */
export function streamNameOf(jobId: string): string | undefined {
  const [, operationId, attempt] = /^worker:(.+)-([1-9]\d*)$/.exec(jobId) ?? [];
  return ulid.safeParse(operationId).success ? `${operationId}-${attempt}` : undefined;
}
