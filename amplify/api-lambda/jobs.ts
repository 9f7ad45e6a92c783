import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { createJobLog } from '@console/adapters/codebuild/log';
import { logBesideBuilds } from '@console/adapters/worker/beside-builds';
import { createWorkerLog } from '@console/adapters/worker/log';
import { limits } from '@console/management-cdk/limits';
import type { ApiDeps } from '../api/deps.ts';
import type { ApiEnvironment } from './environment.ts';

/** The logs of jobs, of builds and of the worker. */
export function jobsOf({ WORKER_LOG_GROUP: groupName }: ApiEnvironment): ApiDeps['jobs'] {
  const logs = new CloudWatchLogsClient({});
  const { queueTime: maxWaitMs, runTime: maxRunMs } = limits.worker;
  return logBesideBuilds({
    builds: createJobLog({ client: new CodeBuildClient({}), logs }),
    worker: createWorkerLog({ logs, groupName, maxWaitMs, maxRunMs }),
  });
}
