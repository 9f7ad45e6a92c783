import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import type { Io } from '../io.ts';
import { run } from '../run.ts';
import { type StubConsole, startStubConsole } from './stub-console.ts';

export interface Outcome {
  code: number;
  out: string;
  err: string;
}

export interface Harness {
  console: StubConsole;
  home: string;
  /** Changes what surrounds the next commands. */
  io: Io;
  cli(...argv: string[]): Promise<Outcome>;
}

/** A console, a home folder and a command line, anew for each test. Pauses take no time. */
export function useHarness(): Harness {
  const harness = {} as Harness;
  beforeEach(async () => {
    harness.console = await startStubConsole();
    harness.home = await mkdtemp(join(tmpdir(), 'cli-'));
    harness.io = {
      env: { CONSOLE_URL: harness.console.url, HOME: harness.home },
      out: () => undefined,
      err: () => undefined,
      ask: async () => '',
      askSecret: async () => 'Local-only-1',
      signal: new AbortController().signal,
      pause: async () => undefined,
    };
    harness.cli = async (...argv) => {
      const out: string[] = [];
      const err: string[] = [];
      const io = { ...harness.io, out: (line: string) => out.push(line), err: (line: string) => err.push(line) };
      const code = await run(argv, io);
      return { code, out: out.join('\n'), err: err.join('\n') };
    };
  });
  afterEach(async () => {
    await harness.console.close();
    await rm(harness.home, { recursive: true });
  });
  return harness;
}
