import { limits } from '../limits.ts';
import { type Backoff, delayBefore } from './backoff.ts';
import { signalGroup, stopGroup } from './group.ts';
import { type Exit, type Launched, type LaunchSpec, launch } from './launch.ts';

export interface SuperviseSpec extends LaunchSpec {
  restart: 'always' | 'never';
  backoff?: Backoff;
  /** From `stopSignal` until the group is killed. @default limits.process.stopMs */
  stopTimeoutMs?: number;
  /** Called after every end, expected or not. */
  onExit?: (exit: Exit) => void;
  onStart?: (pid: number) => void;
  /** Ends what the process has started outside its group. Called after each end, maybe twice. */
  endRest?: () => Promise<void>;
}

export type SupervisedState = 'idle' | 'running' | 'waiting' | 'stopping' | 'stopped';

export interface Supervised {
  readonly pid: number | undefined;
  /** `waiting` is the time before a restart. */
  readonly state: SupervisedState;
  start(): void;
  /** Gives the process that runs another name in the ledger, and writes a line to its input. */
  assign(name: string, line: string): void;
  /** Resolves when the whole process group has ended. It is killed after `withinMs`, if that is less than `stopTimeoutMs`. */
  stop(withinMs?: number): Promise<void>;
  /** Resolves with the last exit: the first one if the process is not restarted, else the one after `stop`. */
  readonly exited: Promise<Exit>;
}

/** Runs a process in its own group, and restarts it when it ends, until it is stopped. */
export function supervise(spec: SuperviseSpec): Supervised {
  const backoff = spec.backoff ?? limits.process.backoff;
  let state: SupervisedState = 'idle';
  let current: Launched | undefined;
  let lastExit: Exit = { code: null, signal: null, uptimeMs: 0 };
  let restarts = 0;
  let timer: NodeJS.Timeout | undefined;
  let stopping: Promise<void> | undefined;
  let settle: (exit: Exit) => void = () => {};
  const exited = new Promise<Exit>((resolve) => {
    settle = resolve;
  });

  const finish = () => {
    state = 'stopped';
    settle(lastExit);
  };

  const run = () => {
    state = 'running';
    const launched = launch(spec);
    current = launched;
    if (launched.pid !== undefined) spec.onStart?.(launched.pid);
    void launched.ended.then(async (exit) => {
      if (launched.pid !== undefined && state !== 'stopping') {
        signalGroup(launched.pid, 'SIGKILL');
        await spec.endRest?.();
        launched.forget();
      }
      current = undefined;
      lastExit = exit;
      spec.onExit?.(exit);
      if (state === 'running') afterEnd(exit);
    });
  };

  const afterEnd = (exit: Exit) => {
    if (spec.restart === 'never') return finish();
    if (exit.uptimeMs >= backoff.resetAfterMs) restarts = 0;
    state = 'waiting';
    timer = setTimeout(run, delayBefore(restarts, backoff));
    restarts += 1;
  };

  const stop = async (withinMs = Number.POSITIVE_INFINITY) => {
    clearTimeout(timer);
    const running = current;
    state = 'stopping';
    if (running?.pid !== undefined) {
      const timeoutMs = Math.min(withinMs, spec.stopTimeoutMs ?? limits.process.stopMs);
      await stopGroup(running.pid, spec.stopSignal ?? 'SIGTERM', timeoutMs);
      await running.ended;
      await spec.endRest?.();
      running.forget();
    }
    finish();
  };

  return {
    get pid() {
      return current?.pid;
    },
    get state() {
      return state;
    },
    exited,
    start() {
      if (state !== 'idle') throw new Error(`${spec.name} is already started`);
      run();
    },
    assign(name, line) {
      current?.rename(name);
      current?.tell(line);
    },
    stop(withinMs) {
      if (state === 'stopped') return Promise.resolve();
      stopping ??= stop(withinMs);
      return stopping;
    },
  };
}
