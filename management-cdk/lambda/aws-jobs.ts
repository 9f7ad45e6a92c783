import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { limits } from '../limits.ts';

interface JobEnvironment {
  PROJECT_NAME: string;
  WORKER_FUNCTION: string;
  WORKER_LOG_GROUP: string;
}

/** Options of the adapters of the two places in which jobs run. */
export const jobOptions = (env: JobEnvironment) => ({
  builds: { client: new CodeBuildClient({}), project: env.PROJECT_NAME },
  worker: {
    lambda: new LambdaClient({}),
    logs: new CloudWatchLogsClient({}),
    functionName: env.WORKER_FUNCTION,
    groupName: env.WORKER_LOG_GROUP,
    maxWaitMs: limits.worker.queueTime,
    maxRunMs: limits.worker.runTime,
  },
});
