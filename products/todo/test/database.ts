import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '@console/local/postgres/start-postgres';
import { query } from '@console/local/postgres/testing/query';
import { openLedger } from '@console/local/processes/ledger';

export interface TestDatabases {
  /** Environment of a server with a new, empty database. */
  create(): Promise<Record<string, string>>;
  query(database: string, text: string): Promise<unknown[]>;
  /** The server process, restarted after it is killed. */
  readonly pid: number;
  stop(): Promise<void>;
}

/** A separate PostgreSQL server. */
export async function startDatabases(): Promise<TestDatabases> {
  const dataDir = await mkdtemp(join(tmpdir(), 'todo-'));
  const postgres = await startPostgres({ dataDir, ledger: await openLedger(join(dataDir, 'run')), log: () => {} });
  let created = 0;

  const sql = (database: string, statement: string) => query(postgres.adminUrl(database), statement);

  return {
    query: sql,
    get pid() {
      return Number(postgres.pid);
    },
    async create() {
      created += 1;
      const name = `todo_${created}`;
      await sql('postgres', `create role ${name} login password 'secret'`);
      await sql('postgres', `create database ${name} owner ${name}`);
      return {
        DATABASE_HOST: postgres.host,
        DATABASE_PORT: String(postgres.port),
        DATABASE_NAME: name,
        DATABASE_USER: name,
        DATABASE_PASSWORD: 'secret',
      };
    },
    async stop() {
      await postgres.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}
