import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../../postgres/start-postgres.ts';
import { openLedger } from '../../../processes/ledger.ts';
import { Databases } from '../../databases/databases.ts';
import { archiveToSql } from './archive-to-sql.ts';
import { examineDump } from './examine-dump.ts';
import { loadDump } from './load-dump.ts';

let dataDir: string;
let postgres: Postgres;
let databases: Databases;
let number = 0;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'imports-'));
  postgres = await startPostgres({ dataDir, ledger: await openLedger(join(dataDir, 'run')), log: () => {} });
  databases = new Databases(postgres.adminUrl);
  await databases.prepare();
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await rm(dataDir, { recursive: true, maxRetries: 5 });
});

/** An empty database of a customer, and a client with its rights. */
async function customer() {
  number += 1;
  const spec = { name: `db_${number}`, role: `app_${number}`, password: 'secret', owner: `customer-${number}` };
  await databases.ensure(spec);
  const client = new pg.Client({
    host: postgres.host,
    port: postgres.port,
    database: spec.name,
    user: spec.role,
    password: 'secret',
  });
  client.on('error', () => {});
  await client.connect();
  return { ...spec, client };
}

const recorded = (file: string) => readFile(join(import.meta.dirname, 'testing', file));

async function* pieces(content: Buffer, size = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < content.length; at += size) yield content.subarray(at, at + size);
}

const contentOf = (file: string, bytes: Buffer) =>
  file.endsWith('.dump') ? archiveToSql(pieces(bytes)) : pieces(bytes);

const never = new AbortController().signal;

describe('a dump that pg_dump has made', () => {
  it.each([
    '15/plain.sql',
    '15/clean.sql',
    '15/inserts.sql',
    '15/custom.dump',
    '15/uncompressed.dump',
    '15/inserts.dump',
    '18/plain.sql',
    '18/custom.dump',
    '18/inserts.dump',
  ])('makes the database again, which belongs to the application: %s', async (file) => {
    const bytes = await recorded(file);
    const version = file.split('/')[0] ?? '';
    const found = await examineDump(contentOf(file, bytes));
    expect(found).toMatchObject({ tables: 2, extensions: version === '15' ? ['pg_trgm'] : [] });
    expect(found.serverVersion).toMatch(new RegExp(`^${version}\\.`));
    const { client, role } = await customer();
    const { rows, leftOut } = await loadDump(client, contentOf(file, bytes), never);
    expect(rows).toBe(402);
    if (file.endsWith('.sql')) expect(leftOut.owners).toBeGreaterThan(4);
    const one = async (sql: string) => (await client.query(sql)).rows;
    expect(await one('SELECT name, mood, note, data FROM store.people ORDER BY id LIMIT 2')).toEqual([
      { name: "Ö'Brien; --", mood: 'happy', note: 'tab\there\nand \\.\n\\.', data: Buffer.from([0, 255]) },
      { name: 'none', mood: null, note: null, data: null },
    ]);
    expect(await one('SELECT sum::text FROM public.sums')).toEqual([{ sum: '1683.33' }]);
    expect(await one("SELECT convert_from(lo_get(4242), 'UTF8') AS text, public.add(1, public.twice(2))")).toEqual([
      { text: 'a large object', add: 5 },
    ]);
    expect(await one("SELECT nextval('store.people_id_seq')::int AS next")).toEqual([{ next: 303 }]);
    expect(await one("SELECT obj_description('public.orders'::regclass) AS comment")).toEqual([
      { comment: 'what was ordered; since 2026' },
    ]);
    expect(await one(`SELECT tableowner FROM pg_tables WHERE tablename = 'orders'`)).toEqual([{ tableowner: role }]);
    await client.end();
  });

  it.each([['15/cluster.sql', 'is a dump of a whole server']])(
    'is refused, with what to do instead: %s',
    async (file, why) => {
      await expect(examineDump(contentOf(file, await recorded(file)))).rejects.toThrow(why);
    },
  );

  it.each(['15/plain.sql', '15/custom.dump', '15/uncompressed.dump', '15/inserts.sql'])(
    'is refused when only a part of it was copied: %s',
    async (file) => {
      const bytes = await recorded(file);
      for (const share of [0.3, 0.6, 0.95]) {
        const part = bytes.subarray(0, Math.floor(bytes.length * share));
        await expect(examineDump(contentOf(file, part))).rejects.toThrow(/ends in the middle|is damaged/);
      }
    },
  );
});

describe('what is no dump, or not one for a customer', () => {
  it.each([
    ['hello, world', 'ends in the middle'],
    ['hello, world;', 'is no statement of SQL'],
    ['-- nothing\n', 'has no statements'],
    ['-- MySQL dump 10.13\nCREATE TABLE `a` (x int);', 'is a dump of MySQL'],
    ['PRAGMA foreign_keys=OFF;\nCREATE TABLE a (x int);', 'is no statement of SQL'],
    ['CREATE ROLE boss SUPERUSER;', 'creates or changes roles'],
    ["ALTER USER postgres PASSWORD 'x';", 'customer cannot have: "ALTER USER postgres PASSWORD"'],
    ['CREATE EVENT TRIGGER t ON ddl_command_start EXECUTE FUNCTION f();', 'needs the rights of a superuser'],
    ['CREATE SERVER other FOREIGN DATA WRAPPER postgres_fdw;', 'needs the rights of a superuser'],
    ["COPY t FROM PROGRAM 'id';", 'reads or writes files'],
    ["COPY t TO '/etc/passwd';", 'reads or writes files'],
    ['\\! id\nCREATE TABLE t (x int);', 'has "\\!", a command of psql'],
    ['\\i /etc/passwd\n', 'has "\\i", a command of psql'],
    ["SET client_encoding = 'LATIN1';", 'is encoded as LATIN1'],
    ['CREATE POLICY p ON t FOR ALL TO boss USING (true);', 'has a policy for the role "boss"'],
    ["INSERT INTO t VALUES ('never closed", 'ends in the middle'],
    ['CREATE TABLE t (x int);\nCOPY t FROM stdin;\n1\n2\n', 'ends in the middle'],
  ])('is refused: %j', async (text, why) => {
    await expect(examineDump(pieces(Buffer.from(text), 7))).rejects.toThrow(why);
  });

  it('is refused when it is compressed by another method than gzip', async () => {
    const bytes = await recorded('18/custom.dump');
    for (const method of [2, 3]) {
      const other = Buffer.from(bytes);
      other[11] = method;
      await expect(examineDump(archiveToSql(pieces(other)))).rejects.toThrow('is compressed by another method');
    }
  });

  it('is refused when it is not text', async () => {
    await expect(examineDump(pieces(Buffer.from([0xff, 0xfe, 0x00, 0x41])))).rejects.toThrow('is not a dump');
    await expect(examineDump(archiveToSql(pieces(Buffer.from('PGDMP'.padEnd(400, 'x')))))).rejects.toThrow();
  });
});

it('runs with no more rights than the application has', async () => {
  const { client } = await customer();
  const attempt = (sql: string) => loadDump(client, pieces(Buffer.from(sql)), never);
  await expect(attempt("CREATE TABLE t (x text); SELECT pg_read_file('/etc/passwd');")).rejects.toThrow(
    'SELECT pg_read_file: permission denied',
  );
  await expect(attempt('CREATE EXTENSION dblink;')).rejects.toThrow('permission denied to create extension');
  await client.end();
});

it('says which statement failed, without its data', async () => {
  const { client } = await customer();
  const sql = 'CREATE TABLE t (x int PRIMARY KEY);\nINSERT INTO t VALUES (1);\nINSERT INTO t VALUES (1), (2);';
  await expect(loadDump(client, pieces(Buffer.from(sql)), never)).rejects.toThrow(
    'INSERT INTO t VALUES: duplicate key value violates unique constraint "t_pkey"',
  );
  const copied = 'COPY missing (x) FROM stdin;\n1\n\\.\n';
  await expect(loadDump(client, pieces(Buffer.from(copied)), never)).rejects.toThrow(
    'COPY missing: relation "missing" does not exist',
  );
  const wrong = 'COPY t (x) FROM stdin;\n5\nfive\n\\.\n';
  await expect(loadDump(client, pieces(Buffer.from(wrong)), never)).rejects.toThrow('COPY t: invalid input syntax');
  expect((await client.query('SELECT count(*)::int AS count FROM t')).rows).toEqual([{ count: 1 }]);
  await client.end();
});
