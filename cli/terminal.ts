import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.ts';
import { readLines } from './input-lines.ts';
import type { Io } from './io.ts';

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function typed(question: string, output: Writable, interrupt: AbortController): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  // While a line is typed, the terminal gives Ctrl-C as a key and not as a signal.
  lines.on('SIGINT', () => interrupt.abort());
  const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  try {
    return await Promise.race([lines.question(question, { signal: interrupt.signal }), ended]);
  } finally {
    lines.close();
  }
}

/** Questions to the person at the terminal, or to what is piped in, a line each. */
function asking(interrupt: AbortController): Pick<Io, 'ask' | 'askSecret'> {
  let piped: (() => Promise<string | undefined>) | undefined;
  const fromPipe = () => {
    piped ??= readLines(process.stdin);
    return piped();
  };
  const answered = (line: string | undefined, question: string): string => {
    if (line === undefined) throw new Failure(`There is no answer to "${question.trim()}": standard input has ended`);
    return line;
  };
  return {
    ask: async (question) =>
      answered(process.stdin.isTTY ? await typed(question, process.stderr, interrupt) : await fromPipe(), question),
    askSecret: async (question) => {
      if (!process.stdin.isTTY) return answered(await fromPipe(), question);
      process.stderr.write(question);
      try {
        return answered(await typed('', nowhere(), interrupt), question);
      } finally {
        process.stderr.write('\n');
      }
    },
  };
}

/** `… | head` closes the pipe early, which is no failure. */
function quietWhenClosed(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

export function terminal(): Io {
  quietWhenClosed();
  const interrupt = new AbortController();
  process.once('SIGINT', () => interrupt.abort());
  const { signal } = interrupt;
  return {
    env: process.env,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    ...asking(interrupt),
    signal,
    pause: (ms) => pause(ms, undefined, { signal }),
  };
}
