import { closeSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { invalidCursor } from '@console/adapters/store/cursor';
import type { LogLine, LogPage } from '@console/core/contract/operation';
import { openAppender } from '../files/appender.ts';
import { limits } from '../limits.ts';

const { logPageBytes: pageBytes, logPageLines: pageLines } = limits.job;

/** Appends lines to the log of a job, each with a timestamp: `<time> <text>`. */
export function openJobLog(file: string) {
  // The file exists before the job starts: it is how a later console knows that the job was started.
  closeSync(openSync(file, 'a', 0o600));
  const lines = openAppender(file);
  return {
    write: (text: string) => lines.write(`${new Date().toISOString()} ${text}\n`),
    close: lines.close,
  };
}

/** The lines from byte `cursor` on. `ended` means that no more lines will be written. */
export async function readJobLog(file: string, cursor: string | undefined, ended: boolean): Promise<LogPage> {
  const start = offsetOf(cursor);
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return { lines: [], nextCursor: '0', done: ended };
  try {
    const buffer = Buffer.alloc(pageBytes);
    const { bytesRead } = await handle.read(buffer, 0, pageBytes, start);
    const end = endOfPage(buffer.subarray(0, bytesRead));
    const lines = buffer.toString('utf8', 0, end).split('\n').slice(0, -1).map(parseLine);
    const all = bytesRead < pageBytes && lines.length < pageLines;
    return { lines, nextCursor: String(start + end), done: ended && all };
  } finally {
    await handle.close();
  }
}

/** The offset after the last complete line of a page. */
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
  throw invalidCursor();
}

function parseLine(line: string): LogLine {
  const space = line.indexOf(' ');
  return { time: line.slice(0, space), text: line.slice(space + 1) };
}
