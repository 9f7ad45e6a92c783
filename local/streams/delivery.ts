import { limits } from '../limits.ts';
import type { StreamRecord } from './record.ts';

export type OnRecords = (records: StreamRecord[]) => Promise<void>;

interface Options {
  onRecords: OnRecords;
  log: (message: string) => void;
  wait: (ms: number) => Promise<unknown>;
  /** True when no further try makes sense: the error is thrown, and the records stay undelivered. */
  stopping: () => boolean;
}

const { attempts, firstDelayMs } = limits.stream;

/** Hands records over; a handler that throws is asked again, and then goes without them: they are hints. */
export async function deliver(records: StreamRecord[], { onRecords, log, wait, stopping }: Options): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await onRecords(records);
    } catch (error) {
      if (stopping()) throw error;
      const reason = error instanceof Error ? error.message : String(error);
      if (attempt === attempts) {
        log(`${records.length} records of the stream are skipped, the handler failed ${attempts} times: ${reason}`);
        return;
      }
      await wait(firstDelayMs * 2 ** (attempt - 1));
    }
  }
}
