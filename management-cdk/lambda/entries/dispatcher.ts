import { createJobStart } from '@console/adapters/codebuild/start';
import { startBesideBuilds } from '@console/adapters/worker/beside-builds';
import { createWorkerStart } from '@console/adapters/worker/start';
import { advanceAndDispatch } from '@console/core/batches/advance-batches';
import { jobOptions } from '../aws-jobs.ts';
import { batchPorts } from '../batch-ports.ts';
import { type BatchResponse, dispatcher, type StreamRecord } from '../dispatcher.ts';
import { readEnvironment } from '../environment.ts';
import { basePorts, lambdaHandler } from '../runtime.ts';

const env = readEnvironment('dispatcher');
const { builds, worker } = jobOptions(env);
const deps = {
  ...basePorts(env.TABLE_NAME),
  jobs: startBesideBuilds({ builds: createJobStart(builds), worker: createWorkerStart(worker) }),
  limit: env.MAX_CONCURRENT_JOBS,
  ...batchPorts(env.QUOTAS),
};

/** Receives records of the table's stream, and the end of any build, which has made room for another. */
export const handler = lambdaHandler(async (event: { Records?: StreamRecord[] }): Promise<BatchResponse> => {
  if (event.Records) return dispatcher(deps)({ Records: event.Records });
  await advanceAndDispatch(deps);
  return { batchItemFailures: [] };
});
