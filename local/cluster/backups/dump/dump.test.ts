import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../../postgres/start-postgres.ts';
import { openLedger } from '../../../processes/ledger.ts';
import { Databases } from '../../databases/databases.ts';
import { dumpDatabase } from './dump.ts';

let dataDir: string;
let postgres: Postgres;
let databases: Databases;
let number = 0;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'dump-'));
  postgres = await startPostgres({ dataDir, ledger: await openLedger(join(dataDir, 'run')), log: () => {} });
  databases = new Databases(postgres.adminUrl);
  await databases.prepare();
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await rm(dataDir, { recursive: true });
});

/** Works with the role of a new customer, which owns nothing but what is in its database. */
async function asCustomer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  number += 1;
  const spec = { name: `db_${number}`, role: `app_${number}`, password: 'secret', owner: `customer-${number}` };
  await databases.ensure(spec);
  const client = new pg.Client(`postgres://${spec.role}:secret@${postgres.host}:${postgres.port}/${spec.name}`);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function dumped(client: pg.Client) {
  const parts: string[] = [];
  const result = await dumpDatabase(client, async (text) => void parts.push(text));
  return { sql: parts.join(''), ...result };
}

const shop = `
  CREATE SCHEMA "Sales";
  CREATE EXTENSION pg_trgm;
  CREATE TYPE mood AS ENUM ('glad', 'it''s bad');
  CREATE DOMAIN positive AS int DEFAULT 1 NOT NULL CONSTRAINT above CHECK (VALUE > 0);
  CREATE TYPE place AS (street text, number int);
  CREATE FUNCTION twice(x int) RETURNS int LANGUAGE sql IMMUTABLE AS 'SELECT x * 2';
  CREATE TABLE people (
    id serial PRIMARY KEY, name text NOT NULL UNIQUE, feels mood DEFAULT 'glad', home place, tags text[], data jsonb,
    photo bytea, born date, seen timestamptz, ratio double precision, price numeric(12, 4), twofold int GENERATED ALWAYS AS (id * 2) STORED,
    rank positive, worth int DEFAULT twice(21), parent int REFERENCES people (id) DEFERRABLE INITIALLY DEFERRED);
  CREATE TABLE "Sales"."Odd ""table""" (id bigint GENERATED ALWAYS AS IDENTITY (START 100), person int REFERENCES people ON DELETE CASCADE, "order" text COLLATE "C", CHECK ("order" <> ''));
  CREATE TABLE events (at date NOT NULL, what text, PRIMARY KEY (at, what)) PARTITION BY RANGE (at);
  CREATE TABLE events_2025 PARTITION OF events FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
  CREATE TABLE events_rest PARTITION OF events DEFAULT;
  CREATE TABLE nothing ();
  CREATE INDEX by_name ON people USING gin (name gin_trgm_ops) WHERE name <> 'nobody';
  CREATE UNIQUE INDEX ON people (lower(name));
  CREATE INDEX ON events (what);
  CREATE VIEW glad AS SELECT id, name FROM people WHERE feels = 'glad';
  CREATE MATERIALIZED VIEW counted AS SELECT count(*) AS number FROM glad;
  CREATE UNIQUE INDEX ON counted (number);
  CREATE FUNCTION parent_of(child people) RETURNS int LANGUAGE sql STABLE AS 'SELECT child.parent';
  CREATE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.seen := coalesce(NEW.seen, now()); RETURN NEW; END $$;
  CREATE TRIGGER touched BEFORE INSERT ON people FOR EACH ROW EXECUTE FUNCTION touch();
  INSERT INTO people (name, home, tags, data, photo, born, ratio, price, parent) VALUES
    ('Ann O''Hara \\ "x"', ('Main; Street', 5), '{a,"b,c",NULL}', '{"a": [1, null]}', '\\x00ff', '1999-12-31', 0.1, 1.5, 2),
    (E'tab\\tline\\nbreak $$ é 😀', NULL, '{}', NULL, '', 'infinity', 'NaN', NULL, 1);
  INSERT INTO "Sales"."Odd ""table""" (person, "order") SELECT 1, 'number ' || n FROM generate_series(1, 450) n;
  INSERT INTO events VALUES ('2025-06-01', 'a'), ('1999-01-01', 'b');
`;

describe('a dump of a database', () => {
  it('makes the same database again, for another role that is no superuser', async () => {
    const original = await asCustomer(async (client) => {
      await client.query(shop);
      return dumped(client);
    });
    expect(original).toMatchObject({ tables: 5, rows: 454, leftOut: [] });
    await asCustomer(async (client) => {
      await client.query(original.sql);
      expect((await dumped(client)).sql).toBe(original.sql);
      await client.query("INSERT INTO public.people (name) VALUES ('next')");
      const { rows } = await client.query("SELECT id, seen IS NOT NULL AS seen FROM public.people WHERE name = 'next'");
      expect(rows).toEqual([{ id: 3, seen: true }]);
    });
  });

  it('tells what it does not have', async () => {
    await asCustomer(async (client) => {
      await client.query(
        'CREATE TABLE a (id int); CREATE TABLE b () INHERITS (a); ALTER TABLE a ENABLE ROW LEVEL SECURITY',
      );
      await client.query('CREATE POLICY p ON a USING (true); SELECT lo_create(0)');
      const { leftOut } = await dumped(client);
      expect(leftOut).toEqual(['large objects: 1', 'policies: 1', 'tables that inherit from others: 1']);
    });
  });
});
