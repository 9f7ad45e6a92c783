import { dispatchOperations } from '@console/core/operations/dispatch';
import { type BatchResponse, dispatcher } from '../dispatcher.ts';
import type { StreamRecord } from '../stream-record.ts';
import { readEnvironment, variables } from './environment.ts';
import { buildsOf } from './jobs.ts';
import { observed } from './observed.ts';
import { onTable } from './table.ts';

const { TABLE_NAME, PROJECT_NAME, MAX_CONCURRENT_JOBS, AWS_REGION } = variables;
const env = readEnvironment({ TABLE_NAME, PROJECT_NAME, MAX_CONCURRENT_JOBS, AWS_REGION });
const deps = { ...onTable(env.TABLE_NAME), jobs: buildsOf(env.PROJECT_NAME), limit: env.MAX_CONCURRENT_JOBS };

/** Takes records of the table's stream, and the end of any build, which has made room for another. */
export const handler = observed(async (event: { Records?: StreamRecord[] }): Promise<BatchResponse> => {
  if (event.Records) return dispatcher(deps)({ Records: event.Records });
  await dispatchOperations(deps);
  return { batchItemFailures: [] };
});
