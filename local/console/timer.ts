export interface Timer {
  /** Resolves when a run in progress has finished. */
  stop(): Promise<void>;
}

/** Runs `work` now, and again `ms` after each run has finished, until it is stopped. */
export function every(ms: number, work: () => Promise<void>, onError: (error: unknown) => void): Timer {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const run = () => {
    running = work()
      .catch(onError)
      .then(() => {
        if (!stopped) timer = setTimeout(run, ms);
      });
  };
  run();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return running;
    },
  };
}
