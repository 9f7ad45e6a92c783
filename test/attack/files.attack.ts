import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { Alert } from '@console/core/contract/alert';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { requestApplication } from '../console/application.ts';
import { prepareInstallation, shopCatalogue } from '../console/installation.ts';
import { type RunningConsole, root } from '../console/running-console.ts';

const shop = shopCatalogue(15);
const installation = await prepareInstallation(shop.env);
const data = (...path: string[]) => join(installation.dataDir, ...path);
let running: RunningConsole | undefined;
let api: ApiClient;

const start = async () => ({ running, api } = await installation.start());
const stop = async () => {
  await running?.stop();
  running = undefined;
};
const statusOf = async (code: string) => (await requestApplication(installation.appsPort, code)).status;
const until = <T>(work: () => Promise<T>) => vi.waitFor(work, { timeout: 20_000, interval: 100 });
const create = (code: string) =>
  api.runOperation('POST', '/customers', { code, name: code, region: frankfurt.code, product: 'shop' });
const stackFile = (code: string) => data('cluster', 'stacks', `${frankfurt.code}--customer-${code}.json`);

/** What still runs in the folder of all state, or was started with it. */
const processes = () =>
  readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      return (
        command.includes(installation.dataDir) || readlinkSync(`/proc/${pid}/cwd`).startsWith(installation.dataDir)
      );
    } catch {
      return false;
    }
  });

/** A start that fails: what it says. */
async function failedStart(): Promise<string> {
  const child = spawn(process.execPath, ['dist/local/main.js'], {
    cwd: root,
    env: {
      ...process.env,
      ...shop.env,
      DATA_DIR: installation.dataDir,
      PORT: String(installation.port),
      APPS_PORT: String(installation.appsPort),
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
  });
  const [code] = await once(child, 'close');
  expect(code).toBe(1);
  return said;
}

/** Damages a file, or moves a folder away, for the time of `work`. */
async function withDamage(path: string, damage: (path: string) => void, work: () => Promise<void>): Promise<void> {
  await stop();
  const kept = `${path}.kept-by-test`;
  renameSync(path, kept);
  damage(path);
  try {
    await work();
  } finally {
    await stop();
    rmSync(path, { recursive: true, force: true });
    renameSync(kept, path);
  }
}

beforeAll(async () => {
  await start();
  await api.runOperation('POST', '/regions', frankfurt);
  for (const code of ['acme', 'brick']) expect((await create(code)).status).toBe('succeeded');
});

afterAll(async () => {
  await stop();
  installation.remove();
  shop.remove();
});

it('a cut stack file: the version before it is used, and said so', async () => {
  await withDamage(
    stackFile('acme'),
    (path) => writeFileSync(path, '{"format":1,"na'),
    async () => {
      await start();
      await until(async () => expect(await statusOf('acme')).toBe(200));
      expect(readFileSync(data('console.log'), 'utf8')).toContain('customer-acme.json is damaged');
    },
  );
});

it('a stack file damaged beyond repair: that customer alone is down, and an alert says why', async () => {
  const earlier = `${stackFile('acme')}.earlier`;
  const kept = readFileSync(earlier);
  await withDamage(
    stackFile('acme'),
    (path) => writeFileSync(path, 'x'),
    async () => {
      writeFileSync(earlier, 'x');
      await start();
      await until(async () => expect((await api.customer('acme')).health).toBe('down'));
      expect(await statusOf('brick')).toBe(200);
      expect(await statusOf('acme')).toBe(404);
      const alerts = await api.call<{ items: Alert[] }>('GET', '/alerts?state=open');
      expect(alerts.body.items).toMatchObject([
        { source: 'application-down', customer: 'acme', reason: expect.stringContaining(stackFile('acme')) },
      ]);
      const { error } = await api.runOperation('POST', '/customers/acme/redeploy');
      expect(error?.message).toContain('restore it from a backup');
    },
  );
  writeFileSync(earlier, kept);
  await start();
  await until(async () => expect((await api.customer('acme')).health).toBe('healthy'));
  await until(async () => expect(await statusOf('acme')).toBe(200));
});

it.each([
  ['table', ['dynamodb', 'table.db'], 'table.db cannot be opened'],
  ["PostgreSQL's data", ['postgres', 'data'], 'Restore that folder from a backup'],
])('a lost %s: the start says what to do, and leaves nothing running', async (_, path, says) => {
  const damage = path.includes('table.db') ? (file: string) => writeFileSync(file, 'x') : () => {};
  await withDamage(data(...path), damage, async () => {
    expect(await failedStart()).toContain(says);
    expect(processes()).toEqual([]);
  });
});

it('goes on when nobody reads its output', async () => {
  await stop();
  await start();
  running?.process.stdout?.destroy();
  running?.process.stderr?.destroy();
  const [server] = readdirSync(data('run'));
  expect(server).toBeDefined();
  // PostgreSQL's end is reported on stderr.
  process.kill(Number(readFileSync(data('postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
  await until(async () => expect(await statusOf('acme')).toBe(200));
  expect((await api.customer('acme')).health).toBe('healthy');
});

it('a deleted customer leaves nothing but the records of operations', async () => {
  expect((await create('gone')).status).toBe('succeeded');
  await until(async () => expect(await statusOf('gone')).toBe(200));
  const home = data('cluster', 'homes', `${frankfurt.code}--customer-gone`);
  writeFileSync(join(home, 'cookies'), 'private');
  const folders = data('cluster', 'folders', `${frankfurt.code}--customer-gone`);
  writeFileSync(join(folders, 'work', 'upload'), 'private');
  expect(traces('gone').length).toBeGreaterThan(0);
  const confirm = { confirm: 'gone', finalSnapshot: false };
  expect((await api.runOperation('DELETE', '/customers/gone', confirm)).status).toBe('succeeded');
  expect(existsSync(home)).toBe(false);
  expect(existsSync(folders)).toBe(false);
  expect(traces('gone')).toEqual([]);
});

/** Files of a customer, by name or content. The table, its stream and the logs of the console are records of operations. */
function traces(code: string): string[] {
  const records = /^(dynamodb|jobs|postgres\/data)\/|^(console\.log|inbox\.jsonl)$/;
  return readdirSync(installation.dataDir, { recursive: true, encoding: 'utf8' })
    .filter((path) => !records.test(path))
    .filter((path) => {
      const stats = statSync(data(path), { throwIfNoEntry: false });
      const mentions = new RegExp(`customer[-_]${code}\\b`);
      return mentions.test(path) || (stats?.isFile() === true && mentions.test(readFileSync(data(path), 'utf8')));
    });
}
