import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { limits } from '../limits.ts';
import { processIdentity } from './identity.ts';
import type { Ledger } from './ledger.ts';
import { createLineSplitter } from './line-splitter.ts';

export type OutputStream = 'stdout' | 'stderr';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  uptimeMs: number;
  /** Why it could not be started at all. */
  error?: string;
}

export interface LaunchSpec {
  /** What it is called in messages and in the ledger. */
  name: string;
  /** Program and arguments; the program is looked up on the PATH of `env`. */
  command: readonly string[];
  cwd: string;
  /** The whole environment: nothing is inherited. */
  env: Readonly<Record<string, string>>;
  ledger: Ledger;
  stopSignal?: NodeJS.Signals;
  onLine?: ((line: string, stream: OutputStream) => void) | undefined;
}

export interface Launched {
  pid: number | undefined;
  ended: Promise<Exit>;
}

/** Starts one process as the leader of a group of its own, entered in the ledger until it ends. */
export function launch(spec: LaunchSpec): Launched {
  const startedAt = performance.now();
  const [program = '', ...args] = spec.command;
  const child = spawn(program, args, {
    cwd: spec.cwd,
    env: spec.env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const pid = child.pid;
  if (pid !== undefined) {
    const identity = processIdentity(pid);
    if (identity) spec.ledger.add({ name: spec.name, pid, identity, stopSignal: spec.stopSignal ?? 'SIGTERM' });
  }
  readLines(child, spec.onLine);
  const ended = new Promise<Exit>((resolve) => {
    const end = (exit: Pick<Exit, 'code' | 'signal' | 'error'>) =>
      resolve({ ...exit, uptimeMs: Math.round(performance.now() - startedAt) });
    child.once('error', (error) => {
      if (pid === undefined) end({ code: null, signal: null, error: explain(error, spec) });
    });
    child.once('exit', (code, signal) => {
      const timer = setTimeout(() => end({ code, signal }), limits.process.lastOutputMs);
      child.once('close', () => {
        clearTimeout(timer);
        end({ code, signal });
      });
    });
  });
  return { pid, ended };
}

function readLines(child: ChildProcess, onLine: LaunchSpec['onLine']): void {
  for (const name of ['stdout', 'stderr'] as const) {
    const stream = child[name];
    if (!stream) continue;
    const lines = createLineSplitter((line) => onLine?.(line, name));
    stream.on('data', (chunk: Buffer) => lines.write(chunk));
    stream.once('close', () => lines.end());
    stream.on('error', () => lines.end());
  }
}

function explain(error: NodeJS.ErrnoException, spec: LaunchSpec): string {
  const program = spec.command[0] ?? '';
  // A missing folder is reported by the system as a missing program.
  if (!existsSync(spec.cwd)) return `${spec.name} cannot start: its folder ${spec.cwd} does not exist`;
  if (error.code === 'ENOENT') return `${spec.name} cannot start: there is no program "${program}" on the PATH`;
  if (error.code === 'EACCES') return `${spec.name} cannot start: "${program}" is not executable`;
  return `${spec.name} cannot start: ${error.message}`;
}
