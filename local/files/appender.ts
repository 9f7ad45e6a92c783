import { limits } from '../limits.ts';
import { appendWhole } from './append.ts';

export interface Appender {
  /** Adds whole lines. They are in the file a moment later, or once the disk has room again. */
  write(lines: string): void;
  /** Writes what is left, if that is possible. */
  close(): void;
}

/** Appends to a file that may be on a full disk: the newest lines wait, and the oldest of them are given up. */
export function openAppender(path: string, append = appendWhole): Appender {
  let pending: string[] = [];
  let bytes = 0;
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    timer = undefined;
    if (pending.length === 0) return;
    try {
      append(path, pending.join(''));
      pending = [];
      bytes = 0;
    } catch {
      timer = setTimeout(flush, limits.disk.retryMs).unref();
    }
  };
  return {
    write(lines) {
      pending.push(lines);
      bytes += Buffer.byteLength(lines);
      while (bytes > limits.disk.waitingBytes && pending.length > 1) bytes -= Buffer.byteLength(pending.shift() ?? '');
      timer ??= setTimeout(flush, 0);
    },
    close() {
      clearTimeout(timer);
      flush();
      clearTimeout(timer);
    },
  };
}
