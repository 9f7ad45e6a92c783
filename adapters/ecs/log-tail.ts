import {
  type CloudWatchLogsClient,
  type FilteredLogEvent,
  FilterLogEventsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LogPage } from '@console/core/contract/operation';
import { invalid } from '@console/core/errors';
import { asking } from '../aws/failure.ts';

const mostLines = 500;
const firstLookBackMs = 3_600_000;
/** Pages of events that one look reads; CloudWatch may answer with pages that are empty. */
const mostPages = 20;

/** Lines before `time` were given, and the first `given` of those at `time`. */
interface Position {
  time: number;
  given: number;
}

/** The last lines of all tasks, or those after `cursor`. */
export async function readLogTail(
  client: CloudWatchLogsClient,
  logGroup: string,
  cursor: string | undefined,
  now: number,
): Promise<LogPage> {
  const from = cursor === undefined ? { time: now - firstLookBackMs, given: 0 } : positionOf(cursor);
  const events = await eventsSince(client, logGroup, from.time);
  const fresh = events.filter((event, index) => event.timestamp !== from.time || index >= from.given);
  // With a cursor nothing may be left out, so the rest waits for the next look.
  const shown = cursor === undefined ? fresh.slice(-mostLines) : fresh.slice(0, mostLines);
  const lines = shown.map(({ timestamp = 0, message = '' }) => ({
    time: new Date(timestamp).toISOString(),
    text: message.replace(/\r?\n$/, ''),
  }));
  const next = after(shown, from);
  return { lines, nextCursor: `${next.time}.${next.given}`, done: false };
}

async function eventsSince(
  client: CloudWatchLogsClient,
  logGroupName: string,
  startTime: number,
): Promise<FilteredLogEvent[]> {
  const events: FilteredLogEvent[] = [];
  let token: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const command = new FilterLogEventsCommand({ logGroupName, startTime, ...(token && { nextToken: token }) });
    try {
      const answer = await asking('CloudWatch Logs', () => client.send(command));
      events.push(...(answer.events ?? []));
      token = answer.nextToken;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) break;
      throw error;
    }
    if (!token) break;
  }
  return events.sort((one, other) => (one.timestamp ?? 0) - (other.timestamp ?? 0));
}

function after(shown: FilteredLogEvent[], from: Position): Position {
  const time = shown.at(-1)?.timestamp;
  if (time === undefined) return from;
  const given = shown.filter(({ timestamp }) => timestamp === time).length;
  return { time, given: time === from.time ? from.given + given : given };
}

function positionOf(cursor: string): Position {
  const [, time, given] = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor) ?? [];
  if (time === undefined) throw invalid([{ path: 'cursor', message: 'is not one that this API gave out' }]);
  return { time: Number(time), given: Number(given) };
}
