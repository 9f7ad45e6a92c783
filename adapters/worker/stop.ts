import { PutLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import type { Jobs } from '@console/core/ports';
import { callAws } from '../aws/failure.ts';
import { streamNameOf } from './job-id.ts';
import type { WatchOptions } from './options.ts';
import { stoppedRemark } from './remarks.ts';
import { statusOf } from './status.ts';

/** Notes that the job counts as ended. */
export const createWorkerStop = (options: WatchOptions): Pick<Jobs, 'stop'> => ({
  async stop(jobId) {
    if ((await statusOf(options, jobId)) !== 'running') return;
    const { logs, groupName, now = () => new Date() } = options;
    const command = new PutLogEventsCommand({
      logGroupName: groupName,
      logStreamName: streamNameOf(jobId),
      logEvents: [{ timestamp: now().getTime(), message: stoppedRemark }],
    });
    await callAws('CloudWatch Logs', () => logs.send(command));
  },
});
