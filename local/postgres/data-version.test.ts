import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgresVersion } from '@console/cluster-cdk/customer/database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openLedger } from '../processes/ledger.ts';
import { startPostgres } from './start-postgres.ts';
import { query } from './testing/query.ts';

let dataDir: string;

const start = async () => startPostgres({ dataDir, ledger: await openLedger(join(dataDir, 'run')), log: () => {} });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'postgres-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

it('is of the major version that Aurora runs, sorts as Aurora does, and takes no data of another version', async () => {
  const postgres = await start();
  const sql = (statement: string) => query(postgres.adminUrl(), statement);
  try {
    const version = expect.stringMatching(new RegExp(`^${postgresVersion.auroraPostgresMajorVersion}\\.`));
    expect(await sql('SHOW server_version')).toEqual([{ server_version: version }]);
    const words =
      "SELECT string_agg(word, ' ' ORDER BY word) AS sorted FROM unnest(ARRAY['b', 'A', 'a', 'B', 'Ä']) AS word";
    expect(await sql(words)).toEqual([{ sorted: 'a A Ä b B' }]);
    expect(await sql("SELECT lower('Ä') AS lower")).toEqual([{ lower: 'ä' }]);
  } finally {
    await postgres.stop();
  }
  const file = join(dataDir, 'postgres', 'data', 'PG_VERSION');
  await writeFile(file, '18\n');
  await expect(start()).rejects.toThrow(
    /are of PostgreSQL 18, and this version of the console runs PostgreSQL 16.*Nothing was changed/s,
  );
  expect(await readFile(file, 'utf8')).toBe('18\n');
});
