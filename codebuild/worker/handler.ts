import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { streamNameOf, workerJobId } from '@console/adapters/worker/job-id';
import { createLogWriter } from '@console/adapters/worker/log-writer';
import { systemClock, ulids } from '@console/core/time';
import { z } from 'zod';
import { readAwsEnvironment } from '../environment.ts';
import { workerDeps } from './deps.ts';
import { runSmallJob } from './run-small-job.ts';

const { TABLE_NAME: table, JOB_LOG_GROUP: groupName } = z
  .object({ TABLE_NAME: z.string().min(1), JOB_LOG_GROUP: z.string().min(1) })
  .parse(process.env);

const client = DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 12 }), {
  marshallOptions: { removeUndefinedValues: true },
});
const logs = new CloudWatchLogsClient({});
const base = { store: createDynamoStore({ client, table }), clock: systemClock, ids: ulids() };

/** Runs one small operation: `{operationId, attempt}`. */
export const handler = async (event: unknown): Promise<void> => {
  const outcome = await runSmallJob(
    {
      ...base,
      jobId: workerJobId,
      onUnclaimed: (error) => console.error(`The operation could not be claimed: ${error.message}`) as undefined,
      openLog: (jobId) =>
        createLogWriter({
          logs,
          stream: { groupName, streamName: streamNameOf(jobId) ?? '' },
          onLost: (error) => console.error(`Lines of ${jobId} are lost: ${error.message}`),
        }),
      depsOf: ({ operationId, jobId, log }) =>
        workerDeps(readAwsEnvironment({ ...process.env, OPERATION_ID: operationId, CODEBUILD_BUILD_ID: jobId }), {
          ...base,
          log,
        }),
    },
    event,
  );
  console.log(JSON.stringify({ outcome, event }));
};
