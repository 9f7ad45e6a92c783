import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

const levels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type Level = (typeof levels)[number];

export interface Log {
  debug(message: string, fields?: Record<string, unknown>): void;
  info(message: string, fields?: Record<string, unknown>): void;
  warn(message: string, fields?: Record<string, unknown>): void;
  error(message: string, fields?: Record<string, unknown>): void;
  /** Writes nothing more to stderr: whatever ends from now on is meant to. */
  mute(): void;
}

/** The console's own log: a line of JSON each in `file`; warnings and errors on stderr too, as text. */
export function openLog(file: string, least: Level): Log {
  mkdirSync(dirname(file), { recursive: true });
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  let muted = false;
  const write = (level: Level) => (message: string, fields?: Record<string, unknown>) => {
    if (levels.indexOf(level) < levels.indexOf(least)) return;
    stream.write(`${JSON.stringify({ time: new Date().toISOString(), level, message, ...fields })}\n`);
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
