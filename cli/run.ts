import { CommanderError } from 'commander';
import { ExitWith, Failure } from './failure.ts';
import type { Io } from './io.ts';
import { plainText } from './output/plain-text.ts';
import { createProgram } from './program.ts';

const interrupted = 130;

function exitCodeFor(error: unknown, io: Io): number {
  if (io.signal.aborted) return interrupted;
  if (error instanceof CommanderError || error instanceof ExitWith) return error.exitCode;
  if (!(error instanceof Failure)) throw error;
  for (const line of `error: ${error.message}`.split('\n')) io.err(plainText(line));
  return 1;
}

/** Runs one command line and answers its exit code. */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    await createProgram(io).parseAsync(argv, { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeFor(error, io);
  }
}
