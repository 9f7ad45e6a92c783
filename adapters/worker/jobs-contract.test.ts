import { CloudWatchLogsClient } from '@aws-sdk/client-cloudwatch-logs';
import { startAwsServer } from '../aws/testing/aws-server.ts';
import { createLogService } from '../aws/testing/log-service.ts';
import { jobsContract } from '../contract/jobs-contract.ts';
import { createWorkerJobs } from './jobs.ts';
import { createLambdaService } from './testing/lambda-service.ts';
import { createWorkerFunction } from './testing/worker-function.ts';

const groupName = 'jobs';

jobsContract(
  async (command) => {
    const service = createLogService();
    service.createGroup(groupName);
    const { endpoint, close } = await startAwsServer(service);
    const credentials = { accessKeyId: 'a', secretAccessKey: 's' };
    const logs = new CloudWatchLogsClient({ region: 'eu-central-1', endpoint, credentials, maxAttempts: 1 });
    const worker = createWorkerFunction(command, logs, groupName);
    const lambda = createLambdaService({ functionName: 'worker', handle: worker.handle });
    const jobs = createWorkerJobs({
      lambda: lambda.client,
      logs,
      functionName: 'worker',
      groupName,
      maxWaitMs: 60_000,
      maxRunMs: 900_000,
    });
    return {
      jobs,
      async close() {
        worker.stopAll();
        await close();
      },
    };
  },
  { limited: false, stoppable: false },
);
