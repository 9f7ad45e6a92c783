import { DescribeLogStreamsCommand, ResourceNotFoundException } from '@aws-sdk/client-cloudwatch-logs';
import type { JobStatus, Jobs } from '@console/core/ports';
import { callAws } from '../aws/failure.ts';
import { streamNameOf } from './job-id.ts';
import { lastMessage } from './last-message.ts';
import type { WatchOptions } from './options.ts';
import { isEnd } from './remarks.ts';

/** By the job's log: Lambda tells nobody whether an invocation still runs. */
export async function statusOf(options: WatchOptions, jobId: string): Promise<JobStatus> {
  const { logs, groupName, maxWaitMs, maxRunMs, now = () => new Date() } = options;
  const streamName = streamNameOf(jobId);
  const startedAt = streamName === undefined ? undefined : await startOf(options, streamName);
  if (streamName === undefined || startedAt === undefined) return 'unknown';
  const last = await lastMessage(logs, { groupName, streamName });
  const most = last === undefined ? maxWaitMs : maxWaitMs + maxRunMs;
  return isEnd(last) || now().getTime() - startedAt > most ? 'ended' : 'running';
}

async function startOf({ logs, groupName }: WatchOptions, streamName: string): Promise<number | undefined> {
  const command = new DescribeLogStreamsCommand({ logGroupName: groupName, logStreamNamePrefix: streamName, limit: 1 });
  try {
    const { logStreams = [] } = await callAws('CloudWatch Logs', () => logs.send(command));
    return logStreams.find(({ logStreamName }) => logStreamName === streamName)?.creationTime;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

export const createWorkerStatus = (options: WatchOptions): Pick<Jobs, 'status'> => ({
  status: (jobId) => statusOf(options, jobId),
});
