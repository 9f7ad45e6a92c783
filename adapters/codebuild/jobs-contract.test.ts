import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { startAwsServer } from '../aws/testing/aws-server.ts';
import { createLogService } from '../aws/testing/log-service.ts';
import { jobsContract } from '../contract/jobs-contract.ts';
import { createCodeBuildJobs } from './jobs.ts';
import { createCodeBuildService } from './testing/codebuild-service.ts';

/** So that a log is complete 0.2 s after its build, and not 15 s. */
const aheadMs = 14_800;

jobsContract(
  async (command, limit) => {
    const logs = createLogService();
    const builds = createCodeBuildService({ project: 'jobs', command, limit, logs });
    const { endpoint, close } = await startAwsServer(builds, logs);
    const settings = {
      region: 'eu-central-1',
      endpoint,
      credentials: { accessKeyId: 'a', secretAccessKey: 's' },
      maxAttempts: 1,
    };
    const jobs = createCodeBuildJobs({
      client: new CodeBuildClient(settings),
      logs: new CloudWatchLogsClient(settings),
      project: 'jobs',
      now: () => new Date(Date.now() + aheadMs),
    });
    return {
      jobs,
      async close() {
        builds.stopAll();
        await close();
      },
    };
  },
  { limited: true },
);
