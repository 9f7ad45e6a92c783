import { createHash } from 'node:crypto';
import type { FilteredLogEvent } from '@aws-sdk/client-cloudwatch-logs';
import { invalid } from '@console/core/errors';

/**
 * How far a log was read. Each task has its own stream, and its lines arrive some seconds after they were printed, so a
 * line may arrive after later lines of another task: the position is kept per stream.
 */
export interface LogPosition {
  /** In milliseconds since 1970: nothing before it is read any more. */
  floor: number;
  /** By stream: the time of the last line that was returned, and how many lines of that time were returned. */
  streams: ReadonlyMap<string, { time: number; returned: number }>;
}

/** How much later than others a line may arrive and still be returned, in milliseconds. */
const latenessMs = 30_000;

/** The position of a log that has no lines until `now`. */
export const positionAt = (now: number): LogPosition => ({ floor: now - latenessMs, streams: new Map() });

const timeOf = ({ timestamp = 0 }: FilteredLogEvent) => timestamp;

/** A short name for the stream of an event. */
function streamNamer(): (event: FilteredLogEvent) => string {
  const known = new Map<string, string>();
  return ({ logStreamName = '' }) => {
    const name = known.get(logStreamName) ?? createHash('sha256').update(logStreamName).digest('hex').slice(0, 8);
    known.set(logStreamName, name);
    return name;
  };
}

/** The events since the position's floor that were not returned yet. */
export function freshEvents(events: FilteredLogEvent[], { streams }: LogPosition): FilteredLogEvent[] {
  const streamOf = streamNamer();
  const passed = new Map<string, number>();
  return events.filter((event) => {
    const stream = streamOf(event);
    const known = streams.get(stream);
    if (!known || timeOf(event) > known.time) return true;
    if (timeOf(event) < known.time) return false;
    const before = passed.get(stream) ?? 0;
    passed.set(stream, before + 1);
    return before >= known.returned;
  });
}

/** The position after these events, which are in the order of their streams. */
export function advance(position: LogPosition, returned: FilteredLogEvent[]): LogPosition {
  const streamOf = streamNamer();
  const streams = new Map(position.streams);
  let newest = 0;
  for (const event of returned) {
    const [stream, time] = [streamOf(event), timeOf(event)];
    const known = streams.get(stream);
    streams.set(stream, { time, returned: known?.time === time ? known.returned + 1 : 1 });
    newest = Math.max(newest, time);
  }
  const floor = Math.max(position.floor, newest - latenessMs);
  return { floor, streams: new Map([...streams].filter(([, { time }]) => time >= floor)) };
}

export const cursorOf = ({ floor, streams }: LogPosition): string =>
  [floor, ...[...streams].map(([stream, { time, returned }]) => `${stream}-${time - floor}-${returned}`)].join('.');

const form = /^\d{1,15}(\.[0-9a-f]{8}-\d{1,12}-\d{1,9})*$/;

/** @throws DomainError */
export function positionOf(cursor: string): LogPosition {
  if (!form.test(cursor)) throw invalid([{ path: 'cursor', message: 'was not issued by this API' }]);
  const [floor, ...streams] = cursor.split('.');
  const start = Number(floor);
  return {
    floor: start,
    streams: new Map(
      streams.map((text) => {
        const [stream = '', offset, returned] = text.split('-');
        return [stream, { time: start + Number(offset), returned: Number(returned) }];
      }),
    ),
  };
}
