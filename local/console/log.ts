import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { openAppender } from '../files/appender.ts';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type Level = (typeof levels)[number];

export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
  /** Writes nothing more to stderr: from now on processes are ended on purpose. */
  mute(): void;
}

/** The console's own log: lines of JSON in `file`; warnings and errors are also printed to stderr, as text. */
export function openLog(file: string, minimum: Level): Log {
  mkdirSync(dirname(file), { recursive: true });
  const lines = openAppender(file);
  process.once('exit', lines.close);
  let muted = false;
  const write = (level: Level) => (message: string, fields?: Record<string, unknown>) => {
    if (levels.indexOf(level) < levels.indexOf(minimum)) return;
    lines.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
    if (!muted && (level === 'warn' || level === 'error')) process.stderr.write(`${level}: ${message}\n`);
  };
  return {
    debug: write('debug'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    mute() {
      muted = true;
    },
  };
}
