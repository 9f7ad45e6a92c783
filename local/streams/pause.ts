export interface Pause {
  /** Resolves after `ms`, or when it is interrupted. */
  wait(ms: number): Promise<void>;
  /** Ends the current wait; when there is none, the next one. */
  interrupt(): void;
  /** Ends every wait from now on. */
  close(): void;
}

export function createPause(): Pause {
  let due = false;
  let closed = false;
  let end: (() => void) | undefined;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const finish = () => {
          clearTimeout(timer);
          end = undefined;
          resolve();
        };
        const timer = setTimeout(finish, ms);
        end = finish;
        if (due || closed) finish();
        due = false;
      }),
    interrupt() {
      if (end) end();
      else due = true;
    },
    close() {
      closed = true;
      end?.();
    },
  };
}
