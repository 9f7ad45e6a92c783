import {
  type CloudWatchLogsClient,
  GetLogEventsCommand,
  InvalidParameterException,
  type OutputLogEvent,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LogLine } from '@console/core/contract/operation';
import { invalid } from '@console/core/errors';
import { callAws } from '../aws/failure.ts';

const pageLines = 1_000;

/** CodeBuild's own lines on phases and commands, between those of the job. */
const remark = /^\[Container\] /;

export interface BuildLogPage {
  lines: LogLine[];
  nextCursor: string;
  /** There are no lines after these yet: CloudWatch returns the token that it was sent. */
  atEnd: boolean;
}

/** Lines of a build's log after `cursor`, which is CloudWatch's own token. */
export async function readBuildLog(
  client: CloudWatchLogsClient,
  { groupName, streamName }: { groupName: string; streamName: string },
  cursor = '',
): Promise<BuildLogPage> {
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
      lines: events.filter(({ message }) => !remark.test(message ?? '')).map(lineOf),
      nextCursor: nextForwardToken ?? cursor,
      atEnd: nextForwardToken === undefined || nextForwardToken === cursor,
    };
  } catch (error) {
    // A build that has just started has no stream yet.
    if (error instanceof ResourceNotFoundException) return { lines: [], nextCursor: cursor, atEnd: true };
    if (error instanceof InvalidParameterException && cursor !== '') {
      throw invalid([{ path: 'cursor', message: 'was not issued by this API' }]);
    }
    throw error;
  }
}

const lineOf = ({ timestamp, message }: OutputLogEvent): LogLine => ({
  time: new Date(timestamp ?? 0).toISOString(),
  text: (message ?? '').replace(/\r?\n$/, ''),
});
