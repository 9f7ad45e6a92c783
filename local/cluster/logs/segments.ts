import { closeSync, mkdirSync, openSync, readdirSync, readSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { invalidCursor } from '@console/adapters/store/cursor';
import type { LogPage } from '@console/core/contract/operation';
import { appendWhole } from '../../files/append.ts';
import { limits } from '../../limits.ts';

export interface Segments {
  write(line: string): void;
  /** Without a cursor the last lines, at most 500; with one, the lines after it, at most 1,000. @throws DomainError */
  read(cursor?: string): LogPage;
  close(): void;
}

export interface SegmentOptions {
  segmentBytes: number;
  /** Older ones are deleted. */
  segments: number;
}

const tailLines = 500;
const pageLines = 1_000;
const chunkBytes = 512_000;

/**
 * A log in files, each named by the offset of its first byte in the whole log, so that a cursor (an offset) stays valid
 * when old files are deleted. A line is `<ISO time> <text>`.
 */
export function openSegments(
  dir: string,
  options: SegmentOptions = { segmentBytes: 2_000_000, segments: 5 },
): Segments {
  const file = (start: number) => join(dir, `${String(start).padStart(15, '0')}.log`);
  const starts = existingStarts(dir);
  let start = starts.at(-1) ?? 0;
  let end = start + (statSync(file(start), { throwIfNoEntry: false })?.size ?? 0);
  let pending = '';
  let timer: NodeJS.Timeout | undefined;
  if (starts.length === 0) starts.push(0);

  let closed = false;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (!pending) return;
    const text = pending;
    pending = '';
    try {
      if (end - start > options.segmentBytes) {
        start = end;
        starts.push(start);
        for (const old of starts.splice(0, starts.length - options.segments)) rmSync(file(old), { force: true });
      }
      mkdirSync(dir, { recursive: true });
      appendWhole(file(start), text);
      end += Buffer.byteLength(text);
    } catch {
      // A full disk costs lines of a log, not the application that writes them.
    }
  };

  /** Whole lines from `from` on, and the offset after them. */
  const readFrom = (from: number): { text: string; next: number } => {
    const segment = starts.findLast((candidate) => candidate <= from);
    const position = segment === undefined ? (starts[0] ?? 0) : from;
    const [bytes, base] = readBytes(file(segment ?? position), position - (segment ?? position), position);
    const cut = bytes.lastIndexOf(0x0a) + 1;
    const next = base + cut;
    const following = starts.find((candidate) => candidate > (segment ?? position));
    if (cut === 0 && following !== undefined) return readFrom(following);
    return { text: bytes.subarray(0, cut).toString('utf8'), next };
  };

  return {
    write(line) {
      // The last lines of a task may come after its log group was deleted, and must not create it again.
      if (closed) return;
      pending += `${new Date().toISOString()} ${line}\n`;
      timer ??= setTimeout(flush, limits.process.logFlushMs);
    },
    read(cursor) {
      flush();
      if (cursor !== undefined && !/^\d{1,15}$/.test(cursor)) throw invalidCursor();
      // The log may have been deleted since, and be shorter.
      if (cursor !== undefined && Number(cursor) <= end) return page(readFrom(Number(cursor)), pageLines);
      const { text, next } = readFrom(Math.max(starts[0] ?? 0, end - chunkBytes));
      const lines = text.split('\n').slice(0, -1);
      return { lines: lines.slice(-tailLines).map(parse), nextCursor: String(next), done: false };
    },
    close() {
      flush();
      closed = true;
    },
  };
}

function page({ text, next }: { text: string; next: number }, limit: number): LogPage {
  const lines = text.split('\n').slice(0, -1);
  const given = lines.slice(0, limit);
  const left = lines.slice(limit).join('\n');
  const notGiven = lines.length > limit ? Buffer.byteLength(left) + 1 : 0;
  return { lines: given.map(parse), nextCursor: String(next - notGiven), done: false };
}

const stamp = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z) (.*)$/s;

function parse(line: string): { time: string; text: string } {
  const [, time, text] = stamp.exec(line) ?? [];
  // The first line may have lost its start.
  return { time: time ?? new Date(0).toISOString(), text: text ?? line };
}

function readBytes(path: string, position: number, base: number): [Buffer, number] {
  const buffer = Buffer.alloc(chunkBytes);
  try {
    const descriptor = openSync(path, 'r');
    try {
      return [buffer.subarray(0, readSync(descriptor, buffer, 0, chunkBytes, position)), base];
    } finally {
      closeSync(descriptor);
    }
  } catch {
    return [buffer.subarray(0, 0), base];
  }
}

function existingStarts(dir: string): number[] {
  try {
    return readdirSync(dir)
      .filter((name) => /^\d{15}\.log$/.test(name))
      .map((name) => Number.parseInt(name, 10))
      .toSorted((a, b) => a - b);
  } catch {
    return [];
  }
}
