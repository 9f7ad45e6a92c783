import type { LogLine, LogPage, Operation } from '@console/core/contract/operation';
import { Failure } from './failure.ts';
import { type Client, segment } from './http/client.ts';
import type { Io } from './io.ts';
import { plainText } from './output/plain-text.ts';

const betweenLooks = 500;

/** The last lines of a log can be late; a log that never says that it is done is given up then. */
const mostLooksAfterEnd = 20;

export const isFinal = ({ status }: Operation): boolean => status !== 'queued' && status !== 'running';

export const logText = ({ time, text }: LogLine): string => `${time}  ${plainText(text)}`;

export interface Watcher {
  line(line: LogLine): void;
  /** The operation, each time that it was looked at. */
  look?(operation: Operation): void;
}

/** Follows an operation's log to its end and answers how it ended. */
export async function follow(client: Client, io: Io, id: string, watcher: Watcher): Promise<Operation> {
  const path = `/operations/${segment(id)}`;
  let cursor: string | undefined;
  let looksAfterEnd = 0;
  for (;;) {
    const operation = await client.get<Operation>(path);
    watcher.look?.(operation);
    const page = await client.get<LogPage>(`${path}/log`, { cursor });
    for (const line of page.lines) watcher.line(line);
    cursor = page.nextCursor;
    if (page.done) return isFinal(operation) ? operation : await client.get<Operation>(path);
    if (page.lines.length > 0) continue;
    if (isFinal(operation) && ++looksAfterEnd > mostLooksAfterEnd) return operation;
    await io.pause(betweenLooks);
  }
}

/** Tells on standard error what happens: the place in the queue, then the log. */
export async function waitForEnd(client: Client, io: Io, id: string): Promise<Operation> {
  let place: number | undefined;
  return follow(client, io, id, {
    line: (line) => io.err(logText(line)),
    look: ({ status, queuePosition }) => {
      if (status === 'queued' && queuePosition !== place) io.err(`Queued, place ${queuePosition ?? '?'}`);
      place = queuePosition;
    },
  });
}

/** @throws Failure unless it succeeded */
export function demandSuccess({ id, type, status, error }: Operation): void {
  if (status === 'succeeded') return;
  if (!error) throw new Failure(`${type} ${status} (operation ${id})`);
  const where = error.resource ? `${error.resource}: ` : '';
  throw new Failure(`${type} ${status} (operation ${id})\n  ${where}${error.message}\n  ${error.hint}`);
}
