import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { limits } from '../limits.ts';

export interface LineLog {
  write(line: string): void;
  /** The latest lines of this run, oldest first. */
  last(count: number): string[];
  /** What `read` makes of the first line from now on of which it makes anything. @throws Error when the time is over */
  next<T>(read: (line: string) => T | undefined, timeoutMs: number): Promise<T>;
  close(): void;
}

const remembered = 50;

/** Appends lines with their time to a file, which gives way to a new one (`.1`) when it is full. */
export function openLineLog(path: string, maxBytes = 5_000_000): LineLog {
  mkdirSync(dirname(path), { recursive: true });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const recent: string[] = [];
  const readers = new Set<(line: string) => void>();
  let pending = '';
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    timer = undefined;
    if (!pending) return;
    const text = pending;
    pending = '';
    try {
      if (size > 0 && size + text.length > maxBytes) {
        renameSync(path, `${path}.1`);
        size = 0;
      }
      appendFileSync(path, text, { mode: 0o600 });
      size += Buffer.byteLength(text);
    } catch {
      // A full disk costs lines of a log, not the process that they come from.
    }
  };

  return {
    write(line) {
      recent.push(line);
      if (recent.length > remembered) recent.shift();
      pending += `${new Date().toISOString()} ${line}\n`;
      timer ??= setTimeout(flush, limits.process.logFlushMs);
      for (const read of readers) read(line);
    },
    last: (count) => recent.slice(-count),
    next: (read, timeoutMs) =>
      new Promise((resolve, reject) => {
        const late = setTimeout(() => {
          readers.delete(reader);
          reject(new Error(`There was no such line within ${timeoutMs / 1000} s.`));
        }, timeoutMs);
        const reader = (line: string) => {
          const found = read(line);
          if (found === undefined) return;
          clearTimeout(late);
          readers.delete(reader);
          resolve(found);
        };
        readers.add(reader);
      }),
    close() {
      clearTimeout(timer);
      flush();
    },
  };
}
