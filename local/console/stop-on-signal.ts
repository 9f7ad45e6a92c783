import { limits } from '../limits.ts';
import type { RunningConsole } from './start-console.ts';

export interface Stopper {
  /** From now on `console` is stopped before `cleanUp`. */
  started(console: RunningConsole): void;
  stop(): void;
}

/**
 * Stops the console on SIGINT, SIGTERM or SIGHUP, also while it starts. On the second signal, or when the time limit is
 * reached, it does not wait any longer: `cleanUp` ends every process that was started.
 */
export function stopOnSignal(cleanUp: () => Promise<void>): Stopper {
  let running: RunningConsole | undefined;
  let stopping = false;
  const end = async (code: number) => {
    await cleanUp();
    process.exit(code);
  };
  const stop = () => {
    if (stopping) return void end(1);
    stopping = true;
    process.stdout.write('Stopping...\n');
    setTimeout(() => void end(1), limits.console.stopMs).unref();
    Promise.resolve(running?.stop()).then(
      () => end(0),
      (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        return end(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  return {
    stop,
    started(console) {
      running = console;
    },
  };
}
