import { limits } from '../limits.ts';
import type { WaitingJob } from './job-process.ts';

export interface SpareJob {
  /** The process that waits, if there is one. */
  take(): WaitingJob | undefined;
  /** Sees to it that a process waits for the next job, for a while. */
  prepare(): void;
  close(): Promise<void>;
}

/**
 * One process that waits for the next job: to load the program and the CDK takes longer than most of what a job does.
 * There is none before the first job and some time after the last one, since it needs the memory of a job.
 */
export function spareJob(start: () => WaitingJob, keptMs: number = limits.job.spareMs): SpareJob {
  let waiting: WaitingJob | undefined;
  let timer: NodeJS.Timeout | undefined;
  let stopping: Promise<void> = Promise.resolve();

  const take = () => {
    const taken = waiting;
    waiting = undefined;
    clearTimeout(timer);
    return taken;
  };
  const stop = () => {
    stopping = Promise.all([stopping, take()?.stop()]).then(() => {});
    return stopping;
  };

  return {
    take,
    prepare() {
      clearTimeout(timer);
      timer = setTimeout(stop, keptMs);
      if (waiting) return;
      const started = start();
      waiting = started;
      void started.exited.then(() => {
        if (waiting === started) take();
      });
    },
    close: stop,
  };
}
