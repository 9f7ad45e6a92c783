import {
  type CloudWatchLogsClient,
  GetLogEventsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import { callAws } from '../aws/failure.ts';
import type { LogStream } from '../aws/job-log.ts';

/** Pages of a log may be empty although there is more. */
const mostPages = 5;

/** The last message of a stream; undefined when it has none, or does not exist. */
export async function lastMessage(
  logs: CloudWatchLogsClient,
  { groupName, streamName }: LogStream,
): Promise<string | undefined> {
  let nextToken: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const command = new GetLogEventsCommand({
      logGroupName: groupName,
      logStreamName: streamName,
      startFromHead: false,
      limit: 1,
      ...(nextToken !== undefined && { nextToken }),
    });
    const answer = await callAws('CloudWatch Logs', () => logs.send(command)).catch((error: unknown) => {
      if (error instanceof ResourceNotFoundException) return undefined;
      throw error;
    });
    const { events = [], nextBackwardToken } = answer ?? {};
    const last = events.at(-1);
    if (last) return last.message;
    if (nextBackwardToken === undefined || nextBackwardToken === nextToken) return undefined;
    nextToken = nextBackwardToken;
  }
  return undefined;
}
