import {
  type CloudWatchLogsClient,
  GetLogEventsCommand,
  InvalidParameterException,
  type OutputLogEvent,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LogLine } from '@console/core/contract/operation';
import { invalidCursor } from '../store/cursor.ts';
import { callAws } from './failure.ts';

const pageLines = 1_000;

/** A stream of CloudWatch Logs. */
export interface LogStream {
  groupName: string;
  streamName: string;
}

export interface JobLogPage {
  lines: LogLine[];
  nextCursor: string;
  /** There are no lines after these yet: CloudWatch returns the token that it was sent. */
  atEnd: boolean;
}

/**
 * Lines of a job's log after `cursor`, which is CloudWatch's own token.
 * @param remark begins lines of what runs the job, between those of the job
 */
export async function readJobLog(
  client: CloudWatchLogsClient,
  { groupName, streamName }: LogStream,
  remark: string,
  cursor = '',
): Promise<JobLogPage> {
  const command = new GetLogEventsCommand({
    logGroupName: groupName,
    logStreamName: streamName,
    startFromHead: true,
    limit: pageLines,
    ...(cursor !== '' && { nextToken: cursor }),
  });
  try {
    const { events = [], nextForwardToken } = await callAws('CloudWatch Logs', () => client.send(command));
    return {
      lines: events.filter(({ message }) => !message?.startsWith(remark)).map(lineOf),
      nextCursor: nextForwardToken ?? cursor,
      atEnd: nextForwardToken === undefined || nextForwardToken === cursor,
    };
  } catch (error) {
    // A job that has just started has no stream yet.
    if (error instanceof ResourceNotFoundException) return { lines: [], nextCursor: cursor, atEnd: true };
    if (error instanceof InvalidParameterException && cursor !== '') {
      throw invalidCursor();
    }
    throw error;
  }
}

const lineOf = ({ timestamp, message }: OutputLogEvent): LogLine => ({
  time: new Date(timestamp ?? 0).toISOString(),
  text: (message ?? '').replace(/\r?\n$/, ''),
});
