import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import sqlite from 'node-sqlite3-wasm';
import { beforeEach, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { dynamoClient } from './client.ts';
import { ensureTable } from './ensure-table.ts';
import { prepareDatabase } from './prepare-database.ts';
import { startForTest } from './start-for-test.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});

const streamOf = (file: string) => {
  const database = new sqlite.Database(file);
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  const row = database.get(
    'SELECT COUNT(*) AS kept, MAX(CAST(sequence_number AS INTEGER)) AS last FROM _stream_records',
  );
  database.close();
  return row;
};

/** Writes items and kills dynoxide, which leaves a write-ahead log behind. */
async function writeAndCrash(file: string, writes: number) {
  const dynoxide = await startForTest({ dbPath: file });
  const client = dynamoClient(dynoxide);
  await ensureTable(client, 'console');
  for (let n = 0; n < writes; n++) {
    await client.send(new PutCommand({ TableName: 'console', Item: { pk: 'p', sk: 's', n } }));
  }
  client.destroy();
  await dynoxide.stop();
}

it('keeps the stream of a new database short, across crashes', async () => {
  const file = join(folder, 'table.db');
  await prepareDatabase(file);
  await writeAndCrash(file, limits.stream.recordsKept + 50);
  await prepareDatabase(file);
  expect(streamOf(file)).toEqual({ kept: limits.stream.recordsKept, last: limits.stream.recordsKept + 50 });
});

it('shortens the stream of a database that it did not make, also after it was killed at that', async () => {
  const file = join(folder, 'table.db');
  await writeAndCrash(file, 3);
  mkdirSync(`${file}.lock`);
  await prepareDatabase(file);
  expect(streamOf(file)).toEqual({ kept: 3, last: 3 });
  const database = new sqlite.Database(file);
  database.exec('PRAGMA locking_mode = EXCLUSIVE');
  expect(database.all("SELECT name FROM sqlite_master WHERE type = 'trigger'")).toEqual([{ name: 'shorten_stream' }]);
  database.close();
});
