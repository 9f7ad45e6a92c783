import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

export interface LineLog {
  write(line: string): void;
  /** The latest lines of this run, oldest first. */
  last(count: number): string[];
  close(): void;
}

const remembered = 50;
const flushAfterMs = 50;

/** Appends lines with their time to a file, which gives way to a new one (`.1`) when it is full. */
export function openLineLog(path: string, maxBytes = 5_000_000): LineLog {
  mkdirSync(dirname(path), { recursive: true });
  let size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  const recent: string[] = [];
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
      timer ??= setTimeout(flush, flushAfterMs);
    },
    last: (count) => recent.slice(-count),
    close() {
      clearTimeout(timer);
      flush();
    },
  };
}
