import {
  type CloudWatchLogsClient,
  type FilteredLogEvent,
  FilterLogEventsCommand,
  ResourceNotFoundException,
} from '@aws-sdk/client-cloudwatch-logs';
import type { LogPage } from '@console/core/contract/operation';
import { processLine } from '@console/core/process-line';
import { callAws } from '../aws/failure.ts';
import { advance, cursorOf, freshEvents, positionAt, positionOf } from './log-position.ts';

const mostLines = 500;
/** Pages of events that one request reads; pages of CloudWatch may be empty. */
const mostPages = 20;
const minuteMs = 60_000;
/** How far back to look for the last lines, until there are enough. */
const lookBackMs = [minuteMs, 15 * minuteMs, 4 * 60 * minuteMs, 72 * 60 * minuteMs, 30 * 24 * 60 * minuteMs];

interface Group {
  client: CloudWatchLogsClient;
  name: string;
}

/** The last lines of all tasks, or those after `cursor`. */
export function readLogTail(
  client: CloudWatchLogsClient,
  logGroup: string,
  cursor: string | undefined,
  now: number,
): Promise<LogPage> {
  const group = { client, name: logGroup };
  return cursor === undefined ? lastLines(group, now) : linesAfter(group, cursor);
}

async function lastLines(group: Group, now: number): Promise<LogPage> {
  let events: FilteredLogEvent[] = [];
  for (const [index, back] of lookBackMs.entries()) {
    const found = await eventsSince(group, now - back, () => true);
    // When the end was cut off, the last lines are missing.
    if (found.cut && index > 0) break;
    events = found.events;
    if (events.length >= mostLines) break;
  }
  return { ...pageOf(events.slice(-mostLines)), nextCursor: cursorOf(advance(positionAt(now), events)) };
}

/** No line may be left out, so lines beyond the limit wait for the next request. */
async function linesAfter(group: Group, cursor: string): Promise<LogPage> {
  const position = positionOf(cursor);
  const notEnough = (events: FilteredLogEvent[]) => freshEvents(events, position).length < mostLines;
  const { events } = await eventsSince(group, position.floor, notEnough);
  const returned = freshEvents(events, position).slice(0, mostLines);
  return { ...pageOf(returned), nextCursor: cursorOf(advance(position, returned)) };
}

/** The stream of a task is `<process>/<container>/<task>`; the process that serves requests is `app` there. */
function processOf(stream = ''): string | undefined {
  const [process] = stream.split('/');
  return process === '' || process === 'app' ? undefined : process;
}

const pageOf = (events: FilteredLogEvent[]) => ({
  lines: events.map(({ timestamp = 0, message = '', logStreamName }) => ({
    time: new Date(timestamp).toISOString(),
    text: processLine(processOf(logStreamName), message.replace(/\r?\n$/, '')),
  })),
  done: false,
});

/** The events of a group from a time on, oldest first, while `goOn` returns true; `cut` when there are more. */
async function eventsSince(
  { client, name }: Group,
  startTime: number,
  goOn: (events: FilteredLogEvent[]) => boolean,
): Promise<{ events: FilteredLogEvent[]; cut: boolean }> {
  const events: FilteredLogEvent[] = [];
  let token: string | undefined;
  for (let page = 0; page < mostPages && goOn(events); page += 1) {
    const command = new FilterLogEventsCommand({ logGroupName: name, startTime, ...(token && { nextToken: token }) });
    try {
      const response = await callAws('CloudWatch Logs', () => client.send(command));
      events.push(...(response.events ?? []));
      token = response.nextToken;
    } catch (error) {
      if (error instanceof ResourceNotFoundException) break;
      throw error;
    }
    if (!token) break;
  }
  events.sort((one, other) => (one.timestamp ?? 0) - (other.timestamp ?? 0));
  return { events, cut: token !== undefined };
}
