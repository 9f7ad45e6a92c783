import { createWriteStream, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { LogLine, LogPage } from '@console/core/contract/operation';
import { DomainError } from '@console/core/errors';
import { limits } from '../limits.ts';

const { logPageBytes: pageBytes, logPageLines: pageLines } = limits.job;

/** Appends lines to the log of a job, each with the time it was written: `<time> <text>`. */
export function openJobLog(file: string) {
  // The file stands before the job starts: it tells a later console that this job was.
  const stream = createWriteStream(file, { fd: openSync(file, 'a', 0o600) });
  return {
    write: (text: string) => void stream.write(`${new Date().toISOString()} ${text}\n`),
    close: () => new Promise<void>((resolve) => stream.end(resolve)),
  };
}

/** Lines from the byte `cursor` on. `done` is the caller's to say: whether more can come. */
export async function readJobLog(file: string, cursor: string | undefined, ended: boolean): Promise<LogPage> {
  const start = offsetOf(cursor);
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return { lines: [], nextCursor: '0', done: ended };
  try {
    const buffer = Buffer.alloc(pageBytes);
    const { bytesRead } = await handle.read(buffer, 0, pageBytes, start);
    const given = endOfPage(buffer.subarray(0, bytesRead));
    const lines = buffer.toString('utf8', 0, given).split('\n').slice(0, -1).map(parseLine);
    const all = bytesRead < pageBytes && lines.length < pageLines;
    return { lines, nextCursor: String(start + given), done: ended && all };
  } finally {
    await handle.close();
  }
}

/** The byte after the last whole line of a page. */
function endOfPage(bytes: Buffer): number {
  let end = 0;
  for (let lines = 0; lines < pageLines; lines += 1) {
    const lineFeed = bytes.indexOf(0x0a, end);
    if (lineFeed < 0) break;
    end = lineFeed + 1;
  }
  return end;
}

function offsetOf(cursor: string | undefined): number {
  if (cursor === undefined) return 0;
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor);
  throw new DomainError('validation', 'validation', 'cursor was not issued by this API', {
    errors: [{ path: 'cursor', message: 'was not issued by this API' }],
  });
}

function parseLine(line: string): LogLine {
  const space = line.indexOf(' ');
  return { time: line.slice(0, space), text: line.slice(space + 1) };
}
