import type { InputLogEvent } from '@aws-sdk/client-cloudwatch-logs';

/** What PutLogEvents takes at once: events, and bytes of their messages with this much for each. */
const mostEvents = 10_000;
const mostBytes = 1_048_576;
const bytesOfEvent = 26;

/** Bytes of one message, with room for its line end. CloudWatch took 256 KiB for years, and takes more today. */
const mostOfLine = 256 * 1_024 - bytesOfEvent - 1;

/** A line in parts that fit into one event each. No character is cut in two. */
export function partsOf(line: string): string[] {
  if (Buffer.byteLength(line) <= mostOfLine) return [line];
  const parts = [''];
  let bytes = 0;
  for (const character of line) {
    bytes += Buffer.byteLength(character);
    if (bytes > mostOfLine) {
      parts.push('');
      bytes = Buffer.byteLength(character);
    }
    parts[parts.length - 1] += character;
  }
  return parts;
}

/** The events in requests that CloudWatch takes, in their order. */
export function batchesOf(events: readonly InputLogEvent[]): InputLogEvent[][] {
  const batches: InputLogEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const size = Buffer.byteLength(event.message ?? '') + bytesOfEvent;
    const current = batches.at(-1);
    if (!current || current.length === mostEvents || bytes + size > mostBytes) {
      batches.push([event]);
      bytes = size;
    } else {
      current.push(event);
      bytes += size;
    }
  }
  return batches;
}
