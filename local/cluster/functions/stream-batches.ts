import type { StreamRecord } from '../../streams/record.ts';
import type { InvokeResult } from './invocation.ts';

export interface BatchOptions {
  /** Whether the function tells with which record it has failed. */
  reportsFailures: boolean;
  /** Whether a batch that fails is halved. */
  bisects: boolean;
  /** Attempts after the first one. @default it is tried for ever */
  retries?: number | undefined;
  invoke: (records: readonly StreamRecord[]) => Promise<InvokeResult>;
  wait: (attempt: number) => Promise<void>;
  /** Records that the function goes on failing with. */
  onDropped: (records: readonly StreamRecord[]) => void;
  /** True when there must be no further attempt: then this throws, and nothing is lost. */
  stopping: () => boolean;
}

interface Part {
  records: readonly StreamRecord[];
  attempts: number;
}

/** Hands the records of a stream to a function, in their order, as an event source mapping does. */
export async function handleRecords(all: readonly StreamRecord[], options: BatchOptions): Promise<void> {
  const { retries = Number.POSITIVE_INFINITY, bisects, wait, onDropped, stopping } = options;
  const parts: Part[] = [{ records: all, attempts: 0 }];
  for (let part = parts.shift(); part; part = parts.shift()) {
    if (stopping()) throw new Error('The event source is stopping');
    const rest = await attempt(part.records, options);
    if (rest.length === 0) continue;
    const isShorter = rest.length < part.records.length;
    const attempts = isShorter ? 0 : part.attempts + 1;
    if (bisects && rest.length > 1) {
      const middle = Math.ceil(rest.length / 2);
      parts.unshift({ records: rest.slice(0, middle), attempts: 0 }, { records: rest.slice(middle), attempts: 0 });
    } else if (attempts > retries) onDropped(rest);
    else parts.unshift({ records: rest, attempts });
    await wait(attempts);
  }
}

/** The records that are not handled yet. */
async function attempt(
  records: readonly StreamRecord[],
  { invoke, reportsFailures }: BatchOptions,
): Promise<readonly StreamRecord[]> {
  const result = await invoke(records).catch(() => undefined);
  if (!result || result.functionError) return records;
  if (!reportsFailures) return [];
  const failed = failuresIn(result);
  if (failed === undefined) return records;
  const first = records.findIndex(({ dynamodb }) => failed.includes(dynamodb.SequenceNumber));
  return first < 0 ? (failed.length > 0 ? records : []) : records.slice(first);
}

/** Undefined when the answer is malformed, which counts as a failure of the whole batch. */
export function failuresIn({ payload }: InvokeResult): string[] | undefined {
  const answer = JSON.parse(payload) as { batchItemFailures?: { itemIdentifier?: unknown }[] | null } | null;
  const failures = answer?.batchItemFailures ?? [];
  if (!Array.isArray(failures)) return undefined;
  const ids = failures.map((one) => one?.itemIdentifier);
  return ids.every((id) => typeof id === 'string' && id !== '') ? (ids as string[]) : undefined;
}
