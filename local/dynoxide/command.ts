import { type ChildProcess, spawn } from 'node:child_process';
import { readyLine } from '../processes/ready-line.ts';
import { dynoxideCommand } from './binary.ts';

export interface ServeOptions {
  port: number;
  /** @default in memory */
  file?: string | undefined;
}

/** Runs dynoxide as a server on 127.0.0.1. */
export const serveCommand = ({ port, file }: ServeOptions): string[] => [
  ...dynoxideCommand(),
  ...['--host', '127.0.0.1', '--port', String(port)],
  ...(file === undefined ? [] : ['--db-path', file]),
];

/** Starts a dynoxide that nobody supervises; resolves once it listens. */
export async function spawnDynoxide(options: ServeOptions): Promise<ChildProcess> {
  const [program = '', ...args] = serveCommand(options);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  await readyLine(child, { name: 'dynoxide', read: (line) => line.startsWith('Dynoxide listening') || undefined });
  return child;
}
