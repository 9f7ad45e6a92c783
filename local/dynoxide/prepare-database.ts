import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { limits } from '../limits.ts';
import { freePort } from '../processes/free-port.ts';
import { spawnDynoxide } from './command.ts';

const trigger = 'shorten_stream';
const index = 'stream_position';

const prepareStream = (recordsKept: number) => `
  CREATE TRIGGER IF NOT EXISTS ${trigger} AFTER INSERT ON _stream_records
  BEGIN DELETE FROM _stream_records WHERE id <= NEW.id - ${recordsKept}; END;
  DELETE FROM _stream_records WHERE id <= (SELECT MAX(id) FROM _stream_records) - ${recordsKept};
  CREATE INDEX IF NOT EXISTS ${index} ON _stream_records (table_name, CAST(sequence_number AS INTEGER));`;

/**
 * dynoxide 1.2.1 keeps the records of a stream for ever, and scans all of them for each record that it writes. A trigger
 * in its database deletes all but the last ones, and an index on the expression that it searches for spares the scan.
 * Must not run while dynoxide has the file open.
 */
export async function prepareDatabase(file: string, recordsKept: number = limits.stream.recordsKept): Promise<void> {
  if (!existsSync(file)) await createDatabase(file);
  if (!(await mentions(file, trigger, index))) await execute(file, prepareStream(recordsKept));
}

/** dynoxide creates its tables when it starts. */
async function createDatabase(file: string): Promise<void> {
  const child = await spawnDynoxide({ port: await freePort(), file });
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

/** SQLite writes its schema as text at the start of the file; reading that is cheaper than loading SQLite's 30 MB. */
async function mentions(file: string, ...names: string[]): Promise<boolean> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(128 * 1024), position: 0 });
    const start = buffer.subarray(0, bytesRead);
    return names.every((name) => start.includes(name));
  } finally {
    await handle.close();
  }
}

async function execute(file: string, statements: string): Promise<void> {
  const sqlite = await import('node-sqlite3-wasm');
  // Its lock is a folder, which a killed process leaves behind.
  await rm(`${file}.lock`, { recursive: true, force: true });
  const database = new sqlite.default.Database(file);
  try {
    // Without shared memory SQLite can open a write-ahead log in exclusive mode only.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec(statements);
  } finally {
    database.close();
  }
}
