import type { Progress } from '@console/core/contract/operation';
import type { LocalizableText } from '@console/core/contract/texts/template';
import { type JobClaim, reportProgress } from '@console/core/operations/job';
import { stepped } from '@console/core/operations/texts';
import type { OperationRecord } from '@console/core/records/operation';
import type { JobDeps } from './deps.ts';
import { ClaimLost } from './job-error.ts';

/** At most one write to the table in this time, in ms; the last state is always written. */
const throttleMs = 400;

export interface ProgressReporter {
  /** Tells how far the work is; written soon, not at once. */
  report(done: number, total: number, step: LocalizableText): void;
  /** Writes what is not written yet. @throws ClaimLost */
  flush(): Promise<OperationRecord | undefined>;
}

/** Reports progress at a pace that the table can bear, one write at a time. */
export function progressReporter(deps: JobDeps, claim: JobClaim): ProgressReporter {
  let pending: Progress | undefined;
  let writing: Promise<OperationRecord | undefined> = Promise.resolve(undefined);
  let lastWrite = 0;
  let timer: NodeJS.Timeout | undefined;

  const write = () => {
    timer = undefined;
    writing = writing.then(async (before) => {
      const progress = pending;
      if (!progress) return before;
      pending = undefined;
      lastWrite = Date.now();
      const operation = await reportProgress(deps, claim, progress);
      if (!operation) throw new ClaimLost();
      return operation;
    });
    writing.catch(() => {});
    return writing;
  };

  return {
    report(done, total, step) {
      pending = { done: Math.min(done, total), total: Math.max(total, 1), ...stepped(step) };
      timer ??= setTimeout(write, Math.max(0, lastWrite + throttleMs - Date.now()));
    },
    flush() {
      clearTimeout(timer);
      return write();
    },
  };
}
