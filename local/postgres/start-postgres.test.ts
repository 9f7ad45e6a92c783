import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openLedger } from '../processes/ledger.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { type Postgres, startPostgres } from './start-postgres.ts';
import { orphanOf } from './testing/orphan.ts';
import { query } from './testing/query.ts';

let dataDir: string;
let postgres: Postgres;

const start = async () => startPostgres({ dataDir, ledger: await openLedger(join(dataDir, 'run')), log: () => {} });

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'postgres-'));
  postgres = await start();
});

afterAll(async () => {
  await postgres.stop();
  await rm(dataDir, { recursive: true });
});

const sql = (statement: string, url = postgres.adminUrl()) => query(url, statement);

it('listens on the loopback address only, and requires the password', async () => {
  expect(await sql('SHOW listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
  await expect(sql('SELECT 1', postgres.adminUrl().replace(/:[^:@]+@/, ':wrong@'))).rejects.toThrow('authentication');
  expect((await stat(join(dataDir, 'postgres', 'admin-password'))).mode & 0o777).toBe(0o600);
});

it('keeps its data and its port after a restart', async () => {
  await sql("CREATE TABLE kept AS SELECT 'yes' AS value");
  const { port } = postgres;
  await postgres.stop();
  postgres = await start();
  expect(postgres.port).toBe(port);
  expect(await sql('SELECT * FROM kept')).toEqual([{ value: 'yes' }]);
});

it('is restarted with all committed data when it is killed', async () => {
  await sql("CREATE TABLE committed AS SELECT 'yes' AS value");
  process.kill(Number(postgres.pid), 'SIGKILL');
  await vi.waitFor(async () => expect(await sql('SELECT * FROM committed')).toEqual([{ value: 'yes' }]), {
    timeout: 20_000,
  });
});

it('does not write statements, which can hold passwords, to its log', async () => {
  await expect(sql("CREATE ROLE console_admin PASSWORD 'hidden-word'")).rejects.toThrow('already exists');
  await vi.waitFor(async () =>
    expect(await readFile(join(dataDir, 'postgres', 'postgres.log'), 'utf8')).toContain('already exists'),
  );
  expect(await readFile(join(dataDir, 'postgres', 'postgres.log'), 'utf8')).not.toContain('hidden-word');
});

it('reports the output of PostgreSQL when it does not start', async () => {
  const broken = await mkdtemp(join(tmpdir(), 'postgres-'));
  const ledger = await openLedger(join(broken, 'run'));
  const first = await startPostgres({ dataDir: broken, ledger, log: () => {} });
  await first.stop();
  await writeFile(join(broken, 'postgres', 'data', 'global', 'pg_control'), '');
  await expect(startPostgres({ dataDir: broken, ledger, log: () => {} })).rejects.toThrow(
    /PostgreSQL does not start: .*pg_control/s,
  );
  await rm(broken, { recursive: true });
});

describe.runIf(process.platform === 'linux')('after a console was killed', () => {
  const messages: string[] = [];
  beforeEach(() => void messages.splice(0));

  const takeOver = async () => {
    const ledger = await openLedger(join(dataDir, 'run'));
    postgres = await startPostgres({ dataDir, ledger, log: (line) => void messages.push(line) });
  };

  it('ends a server that is in no ledger, and takes over its data', async () => {
    const { pid } = await orphanOf(postgres, dataDir);
    await takeOver();
    expect(await sql('SELECT * FROM kept')).toEqual([{ value: 'yes' }]);
    expect(messages).toEqual([
      expect.stringMatching(new RegExp(`^Waiting for an earlier PostgreSQL to end \\(processes .*\\b${pid}\\b`)),
    ]);
  });

  it('waits for processes that outlive their killed server, and takes over its data', async () => {
    const orphan = await orphanOf(postgres, dataDir);
    const [checkpointer] = await sql("SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'");
    const { pid } = checkpointer as { pid: number };
    process.kill(pid, 'SIGSTOP');
    orphan.kill('SIGKILL');
    await once(orphan, 'exit');
    const taken = takeOver();
    const message = `Waiting for an earlier PostgreSQL to end (process ${pid}).`;
    await vi
      .waitFor(() => expect(messages).toEqual([message]), { timeout: 5_000 })
      .finally(() => process.kill(pid, 'SIGCONT'));
    await taken;
    expect(await sql('SELECT * FROM kept')).toEqual([{ value: 'yes' }]);
  });
});

it.each([
  ['missing', (data: string) => rm(data, { recursive: true })],
  ['empty', (data: string) => rm(data, { recursive: true }).then(() => mkdir(data))],
])('does not begin anew beside records of databases when its data is %s, unless that is wanted', async (_, lose) => {
  const folder = await temporaryFolder();
  const ledger = await openLedger(join(folder, 'run'));
  const startAgain = () => startPostgres({ dataDir: folder, ledger, log: () => {}, mustHoldData: async () => true });
  await (await startPostgres({ dataDir: folder, ledger, log: () => {} })).stop();
  await lose(join(folder, 'postgres', 'data'));
  await expect(startAgain()).rejects.toThrow(
    `PostgreSQL's data is lost: ${join(folder, 'postgres', 'data')} is missing or empty, but customers have databases.`,
  );
  await writeFile(join(folder, 'postgres', 'start-empty'), '');
  await (await startAgain()).stop();
  expect(await readdir(join(folder, 'postgres'))).not.toContain('start-empty');
});
