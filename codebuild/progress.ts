import type { Progress } from '@console/core/contract/operation';
import type { LocalizableText } from '@console/core/contract/texts/template';
import { type JobClaim, reportProgress } from '@console/core/operations/job-reports';
import { stepped } from '@console/core/operations/texts';
import type { OperationRecord } from '@console/core/records/operation';
import type { JobDeps } from './deps.ts';
import { ClaimLost } from './job-error.ts';
import { limits } from './limits.ts';

/** What division and multiplication may lose. */
const rounding = 1e-9;

/** A part of the work with a number of steps of its own. */
export interface Phase {
  /** `done`: how many steps of the phase are done. */
  report(done: number, step: LocalizableText): void;
}

export interface ProgressReporter {
  /** What happens before it is known how much there is to do. */
  begin(step: LocalizableText): void;
  /** Plans the phases of the whole work, by their steps, as soon as they are known. */
  plan<const Steps extends readonly number[]>(...steps: Steps): { [I in keyof Steps]: Phase };
  /** Writes what is not written yet. @throws ClaimLost */
  flush(): Promise<OperationRecord | undefined>;
}

/** Reports progress at a pace that the table can bear, one write at a time. It never goes back. */
export function progressReporter(deps: JobDeps, claim: JobClaim): ProgressReporter {
  const { write, flush } = throttledWriter(deps, claim);
  let total = 1;
  let reached = 0;

  function report(done: number, step: LocalizableText): void {
    reached = Math.max(reached, done / total);
    write({ done: Math.floor(reached * total + rounding), total, ...stepped(step) });
  }

  return {
    begin: (step) => report(0, step),
    plan: (...steps) => {
      const stepsBefore = (index: number) => steps.slice(0, index).reduce((sum, count) => sum + count, 0);
      total = Math.max(1, stepsBefore(steps.length));
      const phases: Phase[] = steps.map((count, index) => ({
        report: (done, step) => report(stepsBefore(index) + Math.min(done, count), step),
      }));
      return phases as { [I in keyof typeof steps]: Phase };
    },
    flush,
  };
}

function throttledWriter(deps: JobDeps, claim: JobClaim) {
  let pending: Progress | undefined;
  let writing: Promise<OperationRecord | undefined> = Promise.resolve(undefined);
  let lastWrite = 0;
  let timer: NodeJS.Timeout | undefined;

  const flush = () => {
    clearTimeout(timer);
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
    write(progress: Progress) {
      pending = progress;
      timer ??= setTimeout(flush, Math.max(0, lastWrite + limits.progressMs - Date.now()));
    },
    flush,
  };
}
