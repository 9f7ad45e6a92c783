import { z } from 'zod';
import { AwsError } from './aws-error.ts';
import type { Actions } from './aws-server.ts';

interface LogEvent {
  timestamp: number;
  message: string;
}

export interface LogService {
  actions: Actions;
  createGroup(group: string): void;
  /** Writes to a stream, which is created when it does not exist. */
  put(group: string, stream: string, events: LogEvent[]): void;
}

const mostBytes = 1_048_576;
const mostEvents = 10_000;

/**
 * CloudWatch Logs. As on AWS a page may be empty while there is more, and the end is reached when the token stays the
 * same.
 */
export function createLogService(): LogService {
  const groups = new Map<string, Map<string, LogEvent[]>>();

  const streamsOf = (group: string) => {
    const streams = groups.get(group);
    if (!streams) throw new AwsError('ResourceNotFoundException', 'The specified log group does not exist.');
    return streams;
  };
  const eventsOf = (group: string, stream: string) => {
    const events = streamsOf(group).get(stream);
    if (!events) throw new AwsError('ResourceNotFoundException', 'The specified log stream does not exist.');
    return events;
  };

  return {
    actions: {
      GetLogEvents(input) {
        const { logGroupName, logStreamName, startFromHead, nextToken, limit } = getLogEvents.parse(input);
        const events = eventsOf(logGroupName, logStreamName);
        if (!startFromHead) {
          const end = nextToken === undefined ? events.length : Number(nextToken.slice(2));
          const start = Math.max(0, end - onePage(events.slice(0, end).toReversed(), limit).length);
          return { events: events.slice(start, end), nextBackwardToken: `b/${start}` };
        }
        const { offset, isSecond } = forwardOf(nextToken);
        const rest = events.slice(offset);
        const page = isSecond ? onePage(rest, limit) : [];
        if (page.length === 0 && rest.length === 0 && nextToken !== undefined) {
          return { events: [], nextForwardToken: nextToken };
        }
        return { events: page, nextForwardToken: `f/${offset + page.length}/${isSecond ? 0 : 1}` };
      },
      FilterLogEvents(input) {
        const { logGroupName, startTime, endTime, nextToken, limit } = filterLogEvents.parse(input);
        const all = [...streamsOf(logGroupName)].flatMap(([logStreamName, events]) =>
          events.map((event, index) => ({ ...event, logStreamName, eventId: `${logStreamName}:${index}` })),
        );
        const wanted = all
          .filter(({ timestamp }) => timestamp >= startTime && timestamp <= endTime)
          .sort((one, other) => one.timestamp - other.timestamp);
        const { offset, isSecond } = forwardOf(nextToken);
        const page = isSecond ? onePage(wanted.slice(offset), limit) : [];
        const more = offset + page.length < wanted.length;
        return { events: page, ...(more && { nextToken: `f/${offset + page.length}/${isSecond ? 0 : 1}` }) };
      },
    },
    createGroup: (group) => void groups.set(group, groups.get(group) ?? new Map()),
    put(group, stream, events) {
      const streams = groups.get(group) ?? new Map<string, LogEvent[]>();
      groups.set(group, streams);
      streams.set(stream, [...(streams.get(stream) ?? []), ...events]);
    },
  };
}

const getLogEvents = z.object({
  logGroupName: z.string(),
  logStreamName: z.string(),
  startFromHead: z.boolean().default(false),
  nextToken: z.string().optional(),
  limit: z.number().max(mostEvents).default(mostEvents),
});
const filterLogEvents = z.object({
  logGroupName: z.string(),
  startTime: z.number().default(0),
  endTime: z.number().default(Number.MAX_SAFE_INTEGER),
  nextToken: z.string().optional(),
  limit: z.number().max(mostEvents).default(mostEvents),
});

/** Every page with events is the second one at its offset, after an empty one. */
function forwardOf(token: string | undefined): { offset: number; isSecond: boolean } {
  if (token === undefined) return { offset: 0, isSecond: false };
  const [, offset, isSecond] = /^f\/(\d+)\/([01])$/.exec(token) ?? [];
  if (offset === undefined) throw new AwsError('InvalidParameterException', 'The specified nextToken is invalid.');
  return { offset: Number(offset), isSecond: isSecond === '1' };
}

function onePage<T extends LogEvent>(events: T[], limit: number): T[] {
  let bytes = 0;
  const tooMuch = events.findIndex(({ message }, index) => {
    bytes += Buffer.byteLength(message) + 26;
    return index > 0 && bytes > mostBytes;
  });
  return events.slice(0, Math.min(limit, tooMuch < 0 ? events.length : tooMuch));
}
