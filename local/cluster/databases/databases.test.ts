import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Postgres, startPostgres } from '../../postgres/start-postgres.ts';
import { openLedger } from '../../processes/ledger.ts';
import { Databases } from './databases.ts';

let dataDir: string;
let postgres: Postgres;
let databases: Databases;
let number = 0;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'databases-'));
  postgres = await startPostgres({ dataDir, ledger: await openLedger(join(dataDir, 'run')), log: () => {} });
  databases = new Databases(postgres.adminUrl);
  await databases.prepare();
}, 60_000);
afterAll(async () => {
  await postgres.stop();
  await rm(dataDir, { recursive: true });
});

async function sql(url: string, ...statements: string[]): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) ({ rows } = await client.query(statement));
    return rows;
  } finally {
    await client.end();
  }
}
const admin = (...statements: string[]) => sql(postgres.adminUrl(), ...statements);

const stack = { region: 'eu-west-1', name: 'customer-gone' };

/** A database of a customer of its own. */
async function customer() {
  number += 1;
  const spec = { name: `db_${number}`, role: `app_${number}`, password: 'secret', owner: `customer-${number}-cluster` };
  await databases.ensure(spec);
  const url = `postgres://${spec.role}:secret@${postgres.host}:${postgres.port}/${spec.name}`;
  return { ...spec, snapshot: `snapshot_${number}`, run: (...statements: string[]) => sql(url, ...statements) };
}

it('lets an application create tables, schemas and trusted extensions', async () => {
  const { run } = await customer();
  await run(
    'CREATE TABLE entries (name text)',
    'CREATE SCHEMA other',
    'CREATE EXTENSION pg_trgm',
    'CREATE TEMP TABLE t ()',
  );
  expect(await run("INSERT INTO entries VALUES ('kept') RETURNING name")).toEqual([{ name: 'kept' }]);
});

it.each([
  ['configure', (name: string) => `ALTER DATABASE ${name} SET search_path = public, pg_catalog`],
  ['comment', (name: string) => `COMMENT ON DATABASE ${name} IS 'mine'`],
  ['rename', (name: string) => `ALTER DATABASE ${name} RENAME TO mine`],
  ['drop', (name: string) => `DROP DATABASE ${name}`],
  ['read the owners from', () => 'SELECT * FROM console.ownership'],
])('does not let an application %s its database', async (_, statement) => {
  const { name, run } = await customer();
  await expect(run(statement(name))).rejects.toThrow(/must be owner|does not exist|currently open/);
});

it('runs nothing that belongs to a customer with the rights of the administrator', async () => {
  const { name, role, owner, snapshot, run } = await customer();
  const trap = (object: string) =>
    `CREATE FUNCTION public.trap_${object}() RETURNS boolean LANGUAGE plpgsql AS
     $$ BEGIN EXECUTE 'ALTER ROLE ${role} SUPERUSER'; RETURN true; EXCEPTION WHEN OTHERS THEN RETURN true; END $$`;
  await run(
    trap('view'),
    `CREATE VIEW public.pg_roles AS SELECT rolname, oid FROM pg_catalog.pg_roles WHERE public.trap_view()`,
    `CREATE VIEW public.pg_database AS SELECT datname, oid FROM pg_catalog.pg_database WHERE public.trap_view()`,
  );
  // As an installation may have it from before databases belonged to the administrator.
  await admin(`ALTER DATABASE ${name} SET search_path = public, pg_catalog`);
  await databases.ensure({ name, role, password: 'secret', owner });
  await admin(`ALTER DATABASE ${name} SET search_path = public, pg_catalog`);
  await databases.keepAs(snapshot, { name, role, owner }, stack);
  expect(await admin("SELECT rolname FROM pg_roles WHERE rolsuper AND rolname LIKE 'app%'")).toEqual([]);
});

it('makes a database from a snapshot, with everything in it, for another owner', async () => {
  const { name, role, owner, snapshot, run } = await customer();
  await run(
    'CREATE SCHEMA shop',
    "CREATE TABLE shop.entries AS SELECT 'kept' AS name",
    'CREATE VIEW shop.names AS SELECT name FROM shop.entries',
    'CREATE SEQUENCE numbers',
    "CREATE FUNCTION answer() RETURNS int LANGUAGE sql AS 'SELECT 42'",
    'CREATE EXTENSION pg_trgm',
  );
  await databases.keepAs(snapshot, { name, role, owner }, stack);
  for (const heir of ['one', 'two']) {
    const spec = { name: `heir_${heir}`, role: `app_heir_${heir}`, password: 'secret', owner: `customer-heir-${heir}` };
    await databases.ensure(spec, snapshot);
    await databases.ensure(spec, snapshot);
    const url = `postgres://${spec.role}:secret@${postgres.host}:${postgres.port}/${spec.name}`;
    expect(await sql(url, 'SELECT name, answer() FROM shop.names')).toEqual([{ name: 'kept', answer: 42 }]);
    await sql(
      url,
      "INSERT INTO shop.entries VALUES ('more')",
      'ALTER TABLE shop.entries ADD n int',
      "SELECT nextval('numbers')",
    );
    await sql(url, 'DROP EXTENSION pg_trgm', 'CREATE TABLE own ()', 'DROP SCHEMA shop CASCADE');
  }
});

it('names the last snapshot of a stack, and deletes nothing but snapshots', async () => {
  const { name, role, owner, snapshot } = await customer();
  const before = new Date(Date.now() - 1_000).toISOString();
  const own = { region: 'eu-west-1', name: 'customer-named' };
  await databases.keepAs(snapshot, { name, role, owner }, own);
  expect(await databases.snapshots.last(own, before)).toBe(snapshot);
  expect(await databases.snapshots.last({ ...own, region: 'eu-west-2' }, before)).toBeUndefined();
  expect(await databases.snapshots.last(own, new Date(Date.now() + 60_000).toISOString())).toBeUndefined();
  const other = await customer();
  await databases.snapshots.remove(other.name);
  expect(await other.run('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  for (let twice = 0; twice < 2; twice += 1) await databases.snapshots.remove(snapshot);
  expect(await admin(`SELECT 1 FROM pg_database WHERE datname = '${snapshot}'`)).toEqual([]);
  expect(await databases.snapshots.last(own, before)).toBeUndefined();
});

it('makes no database from a snapshot that is not there', async () => {
  const spec = { name: 'heir', role: 'app_heir', password: 'secret', owner: 'customer-heir' };
  await expect(databases.ensure(spec, 'snapshot_none')).rejects.toThrow('There is no snapshot snapshot_none');
});

it('refuses what belongs to somebody else', async () => {
  const { name, role } = await customer();
  const other = { name, role, password: 'taken', owner: 'customer-other-cluster' };
  await expect(databases.ensure(other)).rejects.toThrow('already belongs to');
  await expect(databases.drop(other)).rejects.toThrow('already belongs to');
});

it('takes over databases that belong to their roles, and keeps what is in them', async () => {
  const { name, role, run } = await customer();
  await admin(`ALTER DATABASE ${name} OWNER TO ${role}`, 'DROP TABLE console.ownership');
  await admin(
    `COMMENT ON DATABASE ${name} IS 'customer-taken-over'`,
    `COMMENT ON ROLE ${role} IS 'customer-taken-over'`,
  );
  await run('CREATE TABLE entries (name text)');
  await databases.prepare();
  await expect(run(`COMMENT ON DATABASE ${name} IS 'mine'`)).rejects.toThrow('must be owner');
  await run("INSERT INTO entries VALUES ('kept')", 'CREATE TABLE further ()');
  await databases.ensure({ name, role, password: 'secret', owner: 'customer-taken-over' });
  await databases.drop({ name, role, owner: 'customer-taken-over' });
  expect(await admin(`SELECT 1 FROM pg_database WHERE datname = '${name}'`)).toEqual([]);
});

/** Ends the connection of the administrator before its n-th statement, as a kill of the console does. */
class Interrupted extends Error {}
async function interruptedAt(statement: number, work: () => Promise<unknown>): Promise<boolean> {
  const query = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function (this: pg.Client, ...request: unknown[]) {
    count += 1;
    if (count > statement) throw new Interrupted();
    return (query as (...all: unknown[]) => unknown).apply(this, request);
  } as typeof query;
  try {
    await work();
    return false;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    return true;
  } finally {
    pg.Client.prototype.query = query;
  }
}

type Customer = Awaited<ReturnType<typeof customer>>;
const steps: [string, (spec: Customer) => Promise<void>][] = [
  ['creation', (spec) => databases.ensure(spec)],
  ['deletion', (spec) => databases.drop(spec)],
  ['deletion with a final snapshot', (spec) => databases.keepAs(`${spec.snapshot}_${Date.now()}`, spec, stack)],
];

it.each(steps)(
  'can repeat a %s that was interrupted before any of its statements',
  async (_, work) => {
    let interrupted = true;
    for (let statement = 0; interrupted; statement += 1) {
      const spec = await customer();
      await spec.run("CREATE TABLE entries AS SELECT 'kept' AS name");
      interrupted = await interruptedAt(statement, () => work(spec));
      await work(spec);
      await databases.keepAs(`${spec.snapshot}_${Date.now()}`, spec, stack);
      await databases.drop(spec);
      const roles = await admin(`SELECT 1 FROM pg_roles WHERE rolname = '${spec.role}'`);
      const left = await admin(
        `SELECT kind FROM console.ownership WHERE owner = '${spec.owner}' AND kind <> 'snapshot'`,
      );
      expect([statement, roles, left]).toEqual([statement, [], []]);
      const snapshots = await admin(`SELECT datname FROM pg_database WHERE datname LIKE '${spec.snapshot}\\_%'`);
      expect(snapshots.length).toBeLessThanOrEqual(1);
      for (const { datname } of snapshots) {
        expect(await sql(postgres.adminUrl(String(datname)), 'SELECT name FROM entries')).toEqual([{ name: 'kept' }]);
        await admin(`DROP DATABASE ${String(datname)}`);
      }
    }
  },
  120_000,
);

it('creates extensions that PostgreSQL trusts, as the role of the application, and no others', async () => {
  const { run, name, role } = await customer();
  await databases.extend(name, role, ['pg_trgm', 'citext']);
  await databases.extend(name, role, ['pg_trgm', 'citext']);
  expect(await run("SELECT similarity('word', 'word') AS same, 'A'::citext = 'a' AS equal")).toEqual([
    { same: 1, equal: true },
  ]);
  const owner = await run(
    "SELECT rolname FROM pg_extension JOIN pg_roles ON pg_roles.oid = extowner WHERE extname = 'citext'",
  );
  expect(owner).toEqual([{ rolname: role }]);
  for (const other of ['dblink', 'no_such_extension']) {
    await expect(databases.extend(name, role, ['citext', other])).rejects.toThrow(
      `no extension "${other}" that an application may have. It has: `,
    );
  }
});
