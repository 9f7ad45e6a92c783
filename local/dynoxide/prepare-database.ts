import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { limits } from '../limits.ts';
import { freePort } from '../processes/free-port.ts';
import { spawnDynoxide } from './command.ts';

const trigger = 'shorten_stream';

const shortenStream = `
  CREATE TRIGGER IF NOT EXISTS ${trigger} AFTER INSERT ON _stream_records
  BEGIN DELETE FROM _stream_records WHERE id <= NEW.id - ${limits.stream.recordsKept}; END;
  DELETE FROM _stream_records WHERE id <= (SELECT MAX(id) FROM _stream_records) - ${limits.stream.recordsKept};`;

/**
 * dynoxide 1.2.1 keeps the records of a stream for ever and looks through all of them at each write: with 10,000
 * of them a write takes ten times as long. A trigger in its database keeps the last ones alone.
 * Must run while no dynoxide has the file open.
 */
export async function prepareDatabase(file: string): Promise<void> {
  if (!existsSync(file)) await createDatabase(file);
  if (!(await mentions(file, trigger))) await execute(file, shortenStream);
}

/** dynoxide makes its tables itself when it starts. */
async function createDatabase(file: string): Promise<void> {
  const child = await spawnDynoxide({ port: await freePort(), file });
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** SQLite writes its schema as text at the start of the file; a look at it is cheaper than SQLite's 30 MB. */
async function mentions(file: string, name: string): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(128 * 1024), position: 0 });
    return buffer.subarray(0, bytesRead).includes(name);
  } finally {
    await handle.close();
  }
}

async function execute(file: string, statements: string): Promise<void> {
  const sqlite = await import('node-sqlite3-wasm');
  // Its lock is a folder, which a process that was killed leaves behind.
  await rm(`${file}.lock`, { recursive: true, force: true });
  const database = new sqlite.default.Database(file);
  try {
    // Without shared memory SQLite opens a write-ahead log only exclusively.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec(statements);
  } finally {
    database.close();
  }
}
