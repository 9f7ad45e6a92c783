import {
  type CloudWatchLogsClient,
  GetLogEventsCommand,
  InvalidParameterException,
  type OutputLogEvent,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LogLine } from '@console/core/contract/operation';
import { invalid } from '@console/core/errors';
import { asking } from '../aws/failure.ts';

const pageLines = 1_000;

/** CodeBuild's own remarks on phases and commands stand between what the job has to say. */
const remark = /^\[Container\] /;

export interface BuildLogPage {
  lines: LogLine[];
  nextCursor: string;
  /** There is nothing after these lines now: CloudWatch answers with the token that it was asked with. */
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
    const { events = [], nextForwardToken } = await asking('CloudWatch Logs', () => client.send(command));
    return {
      lines: events.filter(({ message }) => !remark.test(message ?? '')).map(lineOf),
      nextCursor: nextForwardToken ?? cursor,
      atEnd: nextForwardToken === undefined || nextForwardToken === cursor,
    };
  } catch (error) {
    // A build that was just started has no stream yet.
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
