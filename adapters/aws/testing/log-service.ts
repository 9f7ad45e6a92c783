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
  const created = new Map<string, number>();

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
      CreateLogStream(input) {
        const { logGroupName, logStreamName } = aStream.parse(input);
        const streams = streamsOf(logGroupName);
        if (streams.has(logStreamName)) {
          throw new AwsError('ResourceAlreadyExistsException', 'The specified log stream already exists');
        }
        streams.set(logStreamName, []);
        created.set(`${logGroupName}:${logStreamName}`, Date.now());
        return {};
      },
      DescribeLogStreams(input) {
        const { logGroupName, logStreamNamePrefix, limit } = describeLogStreams.parse(input);
        const names = [...streamsOf(logGroupName).keys()].filter((name) => name.startsWith(logStreamNamePrefix)).sort();
        const logStreams = names.slice(0, limit).map((logStreamName) => ({
          logStreamName,
          creationTime: created.get(`${logGroupName}:${logStreamName}`),
        }));
        return { logStreams };
      },
      PutLogEvents(input) {
        const { logGroupName, logStreamName, logEvents } = putLogEvents.parse(input);
        const stored = eventsOf(logGroupName, logStreamName);
        const bytes = logEvents.reduce((sum, { message }) => sum + Buffer.byteLength(message) + 26, 0);
        if (bytes > mostBytes) throw new AwsError('InvalidParameterException', 'Upload too large');
        if (logEvents.some((event, index) => event.timestamp < (logEvents[index - 1]?.timestamp ?? 0))) {
          throw new AwsError('InvalidParameterException', 'Log events must be in chronological order');
        }
        stored.push(...logEvents);
        stored.sort((one, other) => one.timestamp - other.timestamp);
        return {};
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
/** Without `:` and `*`, as AWS wants the names of streams. */
const streamName = z.string().regex(/^[^:*]{1,512}$/);
const aStream = z.object({ logGroupName: z.string(), logStreamName: streamName });
const describeLogStreams = z.object({
  logGroupName: z.string(),
  logStreamNamePrefix: streamName,
  limit: z.number().min(1).max(50).default(50),
});
const message = z
  .string()
  .min(1)
  .refine((text) => Buffer.byteLength(text) + 26 <= 262_144, 'Log event too large');
const putLogEvents = aStream.extend({
  logEvents: z
    .array(z.object({ timestamp: z.number(), message }))
    .min(1)
    .max(mostEvents),
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
