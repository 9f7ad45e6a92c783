import { type ChildProcess, spawn } from 'node:child_process';
import { delimiter, dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { installEnvironment } from './install-environment.ts';

export interface InstallOptions {
  cwd: string;
  log: (line: string) => void;
  signal?: AbortSignal | undefined;
  /** Folders of programs that come before those of the system. */
  programs?: readonly string[];
}

/** A command that failed: how it ended, and its last lines. */
export class InstallFailed extends Error {
  override readonly name = 'InstallFailed';

  constructor(
    readonly command: string,
    readonly how: string,
    readonly lines: string,
  ) {
    super(`${command} ${how}`);
  }
}

const timeoutMs = 30 * 60_000;
const loggedLines = 2_000;
const loggedCharacters = 2_000;
const keptLines = 20;

/** Runs the commands one after the other, as the user of the console. @throws InstallFailed */
export async function runInstall(commands: readonly string[][], options: InstallOptions): Promise<void> {
  for (const command of commands) {
    options.log(`Running ${command.join(' ')}`);
    await runCommand(command, options);
  }
}

async function runCommand(
  [name = '', ...rest]: string[],
  { cwd, log, signal, programs = [] }: InstallOptions,
): Promise<void> {
  const last: string[] = [];
  let lines = 0;
  const onLine = (line: string) => {
    const shown = line.slice(0, loggedCharacters);
    last.push(shown);
    if (last.length > keptLines) last.shift();
    lines += 1;
    if (lines <= loggedLines) log(shown);
    if (lines === loggedLines) log(`Only the first ${loggedLines} lines are shown.`);
  };
  const fail = (how: string) => new InstallFailed([name, ...rest].join(' '), how, last.join('\n'));
  const env = installEnvironment(process.env);
  const child = spawn(name === 'node' ? process.execPath : name, rest, {
    cwd,
    env: { ...env, PATH: [...programs, dirname(process.execPath), env.PATH].join(delimiter) },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: timeoutMs,
    ...(signal && { signal }),
  });
  const read = [child.stdout, child.stderr].map((stream) => createInterface({ input: stream }).on('line', onLine));
  const end = await endOf(child);
  for (const reader of read) reader.close();
  if ('error' in end) throw fail(`cannot run: ${end.error.message}`);
  if (end.signal) throw fail(`was stopped by ${end.signal}`);
  if (end.code !== 0) throw fail(`ended with exit code ${end.code}`);
}

type End = { error: Error } | { code: number | null; signal: NodeJS.Signals | null };

const endOf = (child: ChildProcess): Promise<End> =>
  new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
