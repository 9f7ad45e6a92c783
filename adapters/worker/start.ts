import { CreateLogStreamCommand, ResourceAlreadyExistsException } from '@aws-sdk/client-cloudwatch-logs';
import { InvokeCommand, TooManyRequestsException } from '@aws-sdk/client-lambda';
import { JobLimitReached, type JobRequest, type Jobs } from '@console/core/ports';
import { callAws } from '../aws/failure.ts';
import { streamNameOf, workerJobId } from './job-id.ts';
import { lastMessage } from './last-message.ts';
import type { StartOptions } from './options.ts';

/**
 * Lambda knows no tokens for requests that are made again, and may deliver one twice. So more than one invocation may
 * begin for an attempt: the first that claims it does the work.
 */
export const createWorkerStart = (options: StartOptions): Pick<Jobs, 'start'> => ({
  async start(request) {
    const jobId = workerJobId(request);
    if (!(await hasBegun(options, jobId))) await invoke(options, request);
    return { jobId };
  },
});

/** Makes the stream of the job's log, by which it is known. */
async function hasBegun({ logs, groupName }: StartOptions, jobId: string): Promise<boolean> {
  const streamName = streamNameOf(jobId) ?? '';
  const command = new CreateLogStreamCommand({ logGroupName: groupName, logStreamName: streamName });
  try {
    await callAws('CloudWatch Logs', () => logs.send(command));
    return false;
  } catch (error) {
    if (!(error instanceof ResourceAlreadyExistsException)) throw error;
    return (await lastMessage(logs, { groupName, streamName })) !== undefined;
  }
}

async function invoke({ lambda, functionName }: StartOptions, { operationId, attempt }: JobRequest): Promise<void> {
  const command = new InvokeCommand({
    FunctionName: functionName,
    InvocationType: 'Event',
    Payload: JSON.stringify({ operationId, attempt }),
  });
  try {
    await lambda.send(command);
  } catch (error) {
    if (error instanceof TooManyRequestsException) {
      throw new JobLimitReached(`Lambda takes no more requests now: ${error.message}`, { cause: error });
    }
    await callAws('Lambda', () => Promise.reject(error));
  }
}
