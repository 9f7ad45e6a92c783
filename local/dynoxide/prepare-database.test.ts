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

function inDatabase<T>(file: string, work: (database: InstanceType<typeof sqlite.Database>) => T): T {
  const database = new sqlite.Database(file);
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    return work(database);
  } finally {
    database.close();
  }
}

const streamOf = (file: string) =>
  inDatabase(file, (database) =>
    database.get('SELECT COUNT(*) AS kept, MAX(CAST(sequence_number AS INTEGER)) AS last FROM _stream_records'),
  );

/** The statements of dynoxide that search the stream: for each record that it writes, and for each read of the stream. */
const searches = [
  'SELECT COALESCE(MAX(CAST(sequence_number AS INTEGER)), 0) + 1 FROM _stream_records WHERE table_name = ?1',
  `SELECT event_name FROM _stream_records
   WHERE table_name = ?1 AND shard_id = ?2 AND CAST(sequence_number AS INTEGER) > ?3
   ORDER BY CAST(sequence_number AS INTEGER) ASC LIMIT ?4`,
];

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

it('shortens the stream of an existing database, also after an earlier attempt was killed', async () => {
  const file = join(folder, 'table.db');
  await writeAndCrash(file, 3);
  mkdirSync(`${file}.lock`);
  await prepareDatabase(file);
  expect(streamOf(file)).toEqual({ kept: 3, last: 3 });
  expect(inDatabase(file, (database) => database.all("SELECT name FROM sqlite_master WHERE type = 'trigger'"))).toEqual(
    [{ name: 'shorten_stream' }],
  );
});

it.each(['new', 'earlier'])('lets no write and no read scan the stream of a %s database', async (age) => {
  const file = join(folder, 'table.db');
  if (age === 'earlier') {
    await writeAndCrash(file, 3);
    inDatabase(file, (database) =>
      database.exec('CREATE TRIGGER shorten_stream AFTER INSERT ON _stream_records BEGIN SELECT 1; END'),
    );
  }
  await prepareDatabase(file);
  for (const search of searches) {
    const plan = inDatabase(file, (database) => database.all(`EXPLAIN QUERY PLAN ${search}`));
    expect(plan).toEqual([expect.objectContaining({ detail: expect.stringContaining('INDEX stream_position') })]);
  }
});
