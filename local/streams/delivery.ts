import { limits } from '../limits.ts';
import type { StreamRecord } from './record.ts';

export type OnRecords = (records: StreamRecord[]) => Promise<void>;

interface Options {
  onRecords: OnRecords;
  log: (message: string) => void;
  wait: (ms: number) => Promise<unknown>;
  /** True when there must be no further attempt: the error is thrown, and the records stay undelivered. */
  stopping: () => boolean;
}

const { attempts, firstDelayMs } = limits.stream;

/** Delivers records. If the handler keeps throwing they are skipped: events are only hints. */
export async function deliver(records: StreamRecord[], { onRecords, log, wait, stopping }: Options): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await onRecords(records);
    } catch (error) {
      if (stopping()) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      if (attempt === attempts) {
        log(`Skipped ${records.length} records of the stream: the handler failed ${attempts} times: ${reason}`);
        return;
      }
      await wait(firstDelayMs * 2 ** (attempt - 1));
    }
  }
}
