import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { readyLine } from '@console/local/processes/ready-line';

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

export interface ConsoleOptions {
  dataDir: string;
  port: number;
  appsPort: number;
  env?: Record<string, string>;
}

export interface RunningConsole {
  url: string;
  pid: number;
  /** Milliseconds from its start to the ready line. */
  readyAfterMs: number;
  process: ChildProcess;
  /** What it printed. */
  output: string[];
  /** Asks it to stop, as Ctrl-C does; answers its exit code. */
  stop(): Promise<number | null>;
  /** Ends it as a crash would. */
  kill(): Promise<void>;
}

const readyTimeoutMs = 60_000;

/** Starts the built console as its users do, and waits for the ready line. */
export async function startConsole({ dataDir, port, appsPort, env = {} }: ConsoleOptions): Promise<RunningConsole> {
  const start = performance.now();
  const child = spawn(process.execPath, ['dist/local/main.js'], {
    cwd: root,
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(port), APPS_PORT: String(appsPort), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const output: string[] = [];
  const ended = once(child, 'exit');
  await readyLine(child, {
    name: 'The console',
    read: (line) => line.startsWith('Deployment console ready: ') || undefined,
    onLine: (line) => output.push(line),
    timeoutMs: readyTimeoutMs,
  });
  return {
    url: `http://localhost:${port}`,
    pid: child.pid ?? 0,
    readyAfterMs: performance.now() - start,
    process: child,
    output,
    async stop() {
      child.kill('SIGINT');
      await ended;
      return child.exitCode;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
