import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import { Failure } from './failure.ts';
import { readLines } from './input-lines.ts';
import type { Io } from './io.ts';

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });

async function typed(question: string, isSecret: boolean, interrupt: AbortController): Promise<string | undefined> {
  const output = isSecret ? nowhere() : process.stderr;
  // Turns the terminal's own echo off, so it comes before the question that makes the person type.
  const lines = createInterface({ input: process.stdin, output, terminal: true });
  // While a line is typed, the terminal gives Ctrl-C as a key and not as a signal.
  lines.on('SIGINT', () => interrupt.abort());
  const ended = new Promise<undefined>((resolve) => lines.once('close', () => resolve(undefined)));
  try {
    if (isSecret) process.stderr.write(question);
    return await Promise.race([lines.question(question, { signal: interrupt.signal }), ended]);
  } finally {
    lines.close();
    if (isSecret) process.stderr.write('\n');
  }
}

/** Questions to the person at the terminal, or to what is piped in, a line each. */
function asking(interrupt: AbortController): Pick<Io, 'ask' | 'askSecret'> {
  let piped: (() => Promise<string | undefined>) | undefined;
  const fromPipe = () => {
    piped ??= readLines(process.stdin);
    return piped();
  };
  const asks = (isSecret: boolean) => async (question: string) => {
    const line = process.stdin.isTTY ? await typed(question, isSecret, interrupt) : await fromPipe();
    if (line !== undefined) return line;
    throw new Failure(`There is no answer to "${question.trim()}": standard input has ended`);
  };
  return { ask: asks(false), askSecret: asks(true) };
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
    interactive: process.stdin.isTTY ?? false,
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    ...asking(interrupt),
    signal,
    pause: (ms) => pause(ms, undefined, { signal }),
  };
}
