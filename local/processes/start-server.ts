import { openLineLog } from './line-log.ts';
import { type LivenessProbe, restartWhenHung } from './liveness.ts';
import { type Supervised, type SuperviseSpec, supervise } from './supervise.ts';

/** A server that is to run as long as the console does. */
export interface ServerSpec extends Omit<SuperviseSpec, 'restart' | 'onLine' | 'onExit' | 'onStart'> {
  /** Where what it prints is kept. */
  logFile: string;
  /** Takes a message whenever the server has to be restarted. */
  log(message: string): void;
  liveness: LivenessProbe;
}

export interface Server {
  /** Of the process; it changes with a restart. */
  readonly pid: number | undefined;
  /** How often the process has ended. */
  readonly exits: number;
  /** What it printed last, oldest first. */
  lastLines(count: number): string[];
  /** What `read` makes of the line by which the server says that it is ready. @throws Error when it is late */
  readyLine<T>(read: (line: string) => T | undefined, timeoutMs: number): Promise<T>;
  stop(): Promise<void>;
}

/**
 * Starts a server, and restarts it whenever it ends or does not respond. Resolves once `untilReady` does; when that
 * rejects, the server is stopped.
 */
export async function startServer<T>(
  { logFile, log, liveness, ...spec }: ServerSpec,
  untilReady: (server: Server) => Promise<T>,
): Promise<{ server: Server; ready: T }> {
  const lines = openLineLog(logFile);
  let exits = 0;
  let stopProbing = () => {};
  const supervised: Supervised = supervise({
    ...spec,
    restart: 'always',
    onLine: lines.write,
    onExit: ({ error, signal, code }) => {
      exits += 1;
      if (supervised.state === 'stopping') return;
      log(`${spec.name} ended unexpectedly (${error ?? signal ?? `exit code ${code}`}). Restarting it.`);
    },
  });
  const server: Server = {
    get pid() {
      return supervised.pid;
    },
    get exits() {
      return exits;
    },
    lastLines: lines.last,
    readyLine: (read, timeoutMs) =>
      lines.next(read, timeoutMs).catch(() => {
        throw new Error(`${spec.name} is not ready after ${timeoutMs / 1000} s:\n${lines.last(10).join('\n')}`);
      }),
    async stop() {
      stopProbing();
      await supervised.stop();
      lines.close();
    },
  };
  supervised.start();
  const ready = await untilReady(server).catch(async (error: unknown) => {
    await server.stop();
    throw error;
  });
  const onHung = () => log(`${spec.name} does not respond. Restarting it.`);
  stopProbing = restartWhenHung(supervised, { ...liveness, onHung });
  return { server, ready };
}
