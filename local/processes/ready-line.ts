import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface ReadyLineSpec<T> {
  /** What the process is called in messages. */
  name: string;
  /** Undefined for every line but the one that says that the process is ready. */
  read(line: string): T | undefined;
  /** Takes every line, also after that one. */
  onLine?: (line: string) => void;
  /** @default as long as the process runs */
  timeoutMs?: number;
}

/**
 * What `read` makes of the line by which a process says that it is ready; its output has to be piped.
 * @throws Error with all that it printed, when it ends or the time is over before
 */
export function readyLine<T>(child: ChildProcess, { name, read, onLine, timeoutMs }: ReadyLineSpec<T>): Promise<T> {
  const printed: string[] = [];
  return new Promise<T>((resolve, reject) => {
    const fail = (what: string) => reject(new Error(`${name} ${what}:\n${printed.join('\n')}`));
    const timer = timeoutMs && setTimeout(() => fail(`is not ready after ${timeoutMs / 1000} s`), timeoutMs);
    const take = (line: string) => {
      printed.push(line);
      onLine?.(line);
      const found = read(line);
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    for (const input of [child.stdout, child.stderr]) if (input) createInterface({ input }).on('line', take);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(timer);
      fail(`ended (${signal ?? `exit code ${code}`}) before it was ready`);
    });
  });
}
