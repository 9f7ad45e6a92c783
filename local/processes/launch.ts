import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { limits } from '../limits.ts';
import type { Ledger, LedgerRecord } from './ledger.ts';
import { createLineSplitter } from './line-splitter.ts';
import { processMark } from './mark.ts';
import { nothingHidden, type Redactor } from './redact.ts';

export type OutputStream = 'stdout' | 'stderr';

export interface Exit {
  code: number | null;
  signal: NodeJS.Signals | null;
  uptimeMs: number;
  /** Why it could not be started at all. */
  error?: string;
}

export interface LaunchSpec {
  /** Its name in messages and in the ledger. */
  name: string;
  /** Program and arguments; the program is looked up on the PATH of `env`. */
  command: readonly string[];
  cwd: string;
  /** The whole environment but for the mark of the process: nothing is inherited. */
  env: Readonly<Record<string, string>>;
  ledger: Ledger;
  /** The user that the command changes to, when nothing else runs as this user. */
  uid?: number | undefined;
  stopSignal?: NodeJS.Signals;
  /** Whether it has an input, which ends when this process does. @default it has none */
  hasInput?: boolean;
  onLine?: ((line: string, stream: OutputStream) => void) | undefined;
  /** Secrets that its output must not show. */
  hidden?: Redactor;
}

export interface Launched {
  pid: number | undefined;
  ended: Promise<Exit>;
  /** Writes a line to its input. Nothing happens when it does not read it any more. */
  tell(line: string): void;
  /** Changes its name in the ledger. */
  rename(name: string): void;
  /** Removes it from the ledger. */
  forget(): void;
}

/** Starts a process as the leader of its own group. It is in the ledger before it runs, until it is forgotten. */
export function launch(spec: LaunchSpec): Launched {
  const { name, uid, stopSignal = 'SIGTERM' } = spec;
  try {
    return launchRecorded(spec, spec.ledger.announce({ name, stopSignal, ...(uid !== undefined && { uid }) }));
  } catch (error) {
    const reason = `${name} cannot start: ${error instanceof Error ? error.message : String(error)}`;
    const exit = { code: null, signal: null, uptimeMs: 0, error: reason };
    const nothing = () => {};
    return { pid: undefined, ended: Promise.resolve(exit), tell: nothing, rename: nothing, forget: nothing };
  }
}

function launchRecorded(spec: LaunchSpec, record: LedgerRecord): Launched {
  const startedAt = performance.now();
  const child = spawnMarked(spec, record);
  const pid = child.pid;
  if (pid === undefined) record.remove();
  else record.started(pid);
  readLines(child, spec);
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
  child.stdin?.on('error', () => {});
  const tell = (line: string) => void child.stdin?.write(`${line}\n`);
  return { pid, ended, tell, rename: record.rename, forget: record.remove };
}

function spawnMarked(
  { command: [program = '', ...args], cwd, env, hasInput = false }: LaunchSpec,
  record: LedgerRecord,
): ChildProcess {
  try {
    return spawn(program, args, {
      cwd,
      env: { ...env, [processMark]: record.id },
      detached: true,
      stdio: [hasInput ? 'pipe' : 'ignore', 'pipe', 'pipe'],
    });
  } catch (error) {
    record.remove();
    throw error;
  }
}

function readLines(child: ChildProcess, { onLine, hidden = nothingHidden }: LaunchSpec): void {
  for (const name of ['stdout', 'stderr'] as const) {
    const stream = child[name];
    if (!stream) continue;
    const lines = createLineSplitter((line) => onLine?.(line, name), { hidden });
    stream.on('data', (chunk: Buffer) => lines.write(chunk));
    stream.once('close', () => lines.end());
    stream.on('error', () => lines.end());
  }
}

function explain(error: NodeJS.ErrnoException, spec: LaunchSpec): string {
  const program = spec.command[0] ?? '';
  // The system reports a missing folder as a missing program.
  if (!existsSync(spec.cwd)) return `${spec.name} cannot start: its folder ${spec.cwd} does not exist`;
  if (error.code === 'ENOENT') return `${spec.name} cannot start: there is no program "${program}" on the PATH`;
  if (error.code === 'EACCES') return `${spec.name} cannot start: "${program}" is not executable`;
  return `${spec.name} cannot start: ${error.message}`;
}
