import { invalidCursor } from '@console/adapters/store/cursor';
import type { LogPage } from '@console/core/contract/operation';
import type { Segments } from './segments.ts';

const separator = '-';

/** A page of several logs, by time. Its cursor has the cursor of each of them. @throws DomainError */
export function readAll(logs: readonly Pick<Segments, 'read'>[], cursor?: string): LogPage {
  if (logs.length === 0) return { lines: [], nextCursor: cursor ?? '0', done: false };
  const cursors = cursor?.split(separator);
  if (cursors && cursors.length > logs.length) throw invalidCursor();
  // A log that is new since the cursor was given is read from its start.
  const pages = logs.map((log, index) => log.read(cursors ? (cursors[index] ?? '0') : undefined));
  return {
    lines: pages.flatMap(({ lines }) => lines).toSorted((a, b) => a.time.localeCompare(b.time)),
    nextCursor: pages.map(({ nextCursor }) => nextCursor).join(separator),
    done: false,
  };
}
