import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import sqlite from 'node-sqlite3-wasm';
import { dynoxideCommand } from './binary.ts';
import { freePort } from './free-port.ts';
import { listening } from './listening.ts';

/** More than a reader of the stream can fall behind by while the console restarts. */
export const streamRecordsKept = 1_000;

const shortenStream = `
  CREATE TRIGGER IF NOT EXISTS shorten_stream AFTER INSERT ON _stream_records
  BEGIN DELETE FROM _stream_records WHERE id <= NEW.id - ${streamRecordsKept}; END`;

/**
 * dynoxide 1.2.1 keeps the records of a stream for ever and looks through all of them at each write: with 10,000
 * of them a write takes ten times as long. A trigger in its database keeps the last ones alone.
 * Must run while no dynoxide has the file open.
 */
export async function prepareDatabase(file: string): Promise<void> {
  if (!existsSync(file)) await createDatabase(file);
  const database = new sqlite.Database(file);
  try {
    // Without shared memory SQLite opens a write-ahead log only exclusively.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec(shortenStream);
    database.exec(
      `DELETE FROM _stream_records WHERE id <= (SELECT MAX(id) FROM _stream_records) - ${streamRecordsKept}`,
    );
  } finally {
    database.close();
  }
}

/** dynoxide makes its tables itself when it starts. */
async function createDatabase(file: string): Promise<void> {
  const [program = '', ...first] = dynoxideCommand();
  const args = [...first, '--host', '127.0.0.1', '--port', String(await freePort()), '--db-path', file];
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(child);
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}
