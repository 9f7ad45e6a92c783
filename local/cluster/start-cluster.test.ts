import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createLocalClusterDiagnosis } from '@console/adapters/local-cluster/diagnosis';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { query } from '../postgres/testing/query.ts';
import { openLedger } from '../processes/ledger.ts';
import { startCluster } from './start-cluster.ts';
import { type CustomerOptions, customerTemplate, listenerOutput, regionTemplate } from './testing/templates.ts';
import { TestCluster } from './testing/test-cluster.ts';

let test: TestCluster;
let listenerArn: string;
let priority = 1;
const region = 'eu-north-1';
const stack = (code: string) => ({ region, name: `customer-${code}` });
const health: string[] = [];
/** What the network can reach. */
const exposed: string[] = [];

const deploy = (code: string, options: Partial<CustomerOptions> = {}) =>
  test.deploy(stack(code), customerTemplate({ code, listenerArn, priority: priorityOf(code), ...options }));

const pidOf = async (code: string) => (await test.probe(`${code}.localhost`)).pid;

const priorities = new Map<string, number>();
function priorityOf(code: string): number {
  const known = priorities.get(code) ?? priority++;
  priorities.set(code, known);
  return known;
}

beforeAll(async () => {
  test = await TestCluster.open({
    onHealth: ({ name }, is) => void health.push(`${name} ${is}`),
    onExposed: ({ stack: of, address }) => void exposed.push(`${of} ${address?.split(':')[0]}`),
  });
  const result = await test.deploy({ region, name: 'console-region' }, regionTemplate());
  listenerArn = result.outputs[listenerOutput] ?? '';
});

afterAll(() => test.close());

describe("a customer's stack", () => {
  it('becomes a process with its own database and address, quickly', async () => {
    const before = performance.now();
    const result = await deploy('acme');
    const took = performance.now() - before;
    expect(result).toMatchObject({ status: 'CREATE_COMPLETE' });
    expect(result.failure).toBeUndefined();
    expect(took).toBeLessThan(4_000);

    const { env, headers } = await test.probe(`ACME.localhost:${test.appsPort}`);
    expect(env.ADDRESS).toBe(`http://0.0.0.0:${env.PORT}`);
    expect(env.DB_NAME).toBe('customer_acme_eu_north_1_app');
    expect(Object.keys(env).toSorted()).toEqual([
      'ADDRESS',
      'BEHAVIOUR',
      'DB_NAME',
      'DB_PASSWORD',
      'DB_URL',
      'DEPLOYMENT_CONSOLE_PROCESS',
      'HOME',
      'LANG',
      'PATH',
      'PORT',
      'RELEASE',
      'TZ',
    ]);
    expect(headers).toMatchObject({
      host: `ACME.localhost:${test.appsPort}`,
      'x-forwarded-for': '127.0.0.1',
      'x-forwarded-proto': 'http',
      'x-forwarded-port': String(test.appsPort),
    });
    expect(await query(env.DB_URL ?? '', 'SELECT current_user, current_database()')).toEqual([
      { current_user: 'app_acme', current_database: 'customer_acme_eu_north_1_app' },
    ]);
    expect(await test.cluster.fleet.health({ region, stack: 'customer-acme' })).toBe('healthy');
    expect(health).toContain('customer-acme healthy');
  });

  it("cannot reach another customer's database", async () => {
    await deploy('other');
    const { env } = await test.probe('acme.localhost');
    const url = (env.DB_URL ?? '').replace('customer_acme', 'customer_other');
    await expect(query(url, 'SELECT 1')).rejects.toThrow('permission denied for database');
    await expect(query((env.DB_URL ?? '').replace(/[^/]+$/, 'postgres'), 'SELECT 1')).rejects.toThrow(
      'permission denied',
    );
  });

  it('keeps its secrets out of its records', async () => {
    const { env } = await test.probe('acme.localhost');
    const password = env.DB_PASSWORD ?? '';
    expect(password).toHaveLength(40);
    const dir = join(test.dir, 'cluster');
    const records = await readdir(join(dir, 'stacks'));
    for (const name of records) expect(await readFile(join(dir, 'stacks', name), 'utf8')).not.toContain(password);
    expect(JSON.stringify(await test.cluster.stacks.describe(stack('acme')))).not.toContain(password);
  });

  it('logs the output of its process, without its secrets', async () => {
    const page = await test.cluster.fleet.logs({ region, stack: 'customer-acme' });
    expect(page.lines.map((line) => line.text)).toContain('starting with , password ***');
  });

  it('is told in its log when it listens on all network interfaces, and only then', async () => {
    await deploy('open', { behaviour: 'open' });
    const linesOf = async (code: string) =>
      (await test.cluster.fleet.logs({ region, stack: `customer-${code}` })).lines.map(({ text }) => text);
    const warning = /listens on all network interfaces .* HOST=127\.0\.0\.1/;
    await vi.waitFor(async () => expect((await linesOf('open')).join('\n')).toMatch(warning));
    expect(test.messages.join('\n')).toMatch(/customer-open: .*all network interfaces/);
    expect((await linesOf('acme')).join('\n')).not.toMatch(warning);
    await deploy('open', { release: 'behind the proxy' });
    await vi.waitFor(() =>
      expect(exposed.filter((one) => one.startsWith('customer-open'))).toEqual([
        'customer-open 0.0.0.0',
        'customer-open undefined',
      ]),
    );
  });

  it('tells how its last task ended', async () => {
    await deploy('ender');
    await test.get('ender.localhost', '/crash').catch(() => {});
    await vi.waitFor(() =>
      expect(test.cluster.lastEnd(stack('ender'))).toMatch(
        /^Task exited with code 9 after .* Last line: starting with/,
      ),
    );
    expect(test.cluster.lastEnd(stack('acme'))).toBeUndefined();
  });

  it('leaves nothing to a later one with its name', async () => {
    await deploy('heir', { release: 'the former' });
    const former = (await test.probe('heir.localhost')).env;
    await writeFile(join(former.HOME ?? '', 'upload'), 'private');
    await query(former.DB_URL ?? '', 'CREATE TABLE private ()');
    expect(await test.cluster.stacks.remove(stack('heir'), { finalSnapshot: false })).toBeNull();
    await deploy('heir', { release: 'the later' });
    const later = (await test.probe('heir.localhost')).env;
    expect(later.DB_PASSWORD).not.toBe(former.DB_PASSWORD);
    expect(await readdir(later.HOME ?? '')).not.toContain('upload');
    expect(await query(later.DB_URL ?? '', "SELECT to_regclass('private') AS name")).toEqual([{ name: null }]);
    const { lines } = await test.cluster.fleet.logs({ region, stack: 'customer-heir' });
    expect(lines.filter(({ text }) => text.startsWith('starting'))).toHaveLength(1);
  });

  it('has no other address', async () => {
    expect(await test.get('nobody.localhost')).toEqual({ status: 404, body: 'Nobody' });
  });
});

describe('an application that does not work', () => {
  it('leaves what it wrote to be read when its creation was rolled back, until the stack is deleted', async () => {
    const diagnosis = createLocalClusterDiagnosis(test.cluster);
    const written = async () => {
      const lines: string[] = [];
      for await (const page of diagnosis.log(stack('talker'), new Date(0))) lines.push(...page);
      return lines;
    };
    const result = await deploy('talker', { behaviour: 'exits', graceSeconds: 60 });
    expect(result.status).toBe('ROLLBACK_COMPLETE');
    expect((await written()).join('\n')).toMatch(/starting with exits[\s\S]*cannot open the flux capacitor/);
    await test.cluster.stacks.remove(stack('talker'), { finalSnapshot: false });
    expect(await written()).toEqual([]);
  });

  it('fails at once, with its last lines, when it keeps exiting; and is removed', async () => {
    const before = performance.now();
    const result = await deploy('exiter', { behaviour: 'exits', graceSeconds: 60 });
    expect(performance.now() - before).toBeLessThan(8_000);
    expect(result.status).toBe('ROLLBACK_COMPLETE');
    expect(result.failure).toMatchObject({ resource: 'Service', type: 'AWS::ECS::Service' });
    expect(result.failure?.reason).toMatch(/^Task exited with code 1 after \d\.\d s\. Last lines:\n/);
    expect(result.failure?.reason).toContain('cannot open the flux capacitor, password ***');
    const databases = await query(test.postgres.adminUrl(), 'SELECT datname FROM pg_database');
    expect(JSON.stringify(databases)).not.toContain('exiter');
    expect((await test.get('exiter.localhost')).status).toBe(404);
  });

  it('fails when its grace period is over, and reports the port that the process listens on instead', async () => {
    const result = await deploy('astray', { behaviour: 'elsewhere', graceSeconds: 2 });
    const reason = result.failure?.reason ?? '';
    const port = /^port (\d+)$/m.exec(reason)?.[1];
    expect(reason).toMatch(/^No healthy answer from GET http:\/\/127\.0\.0\.1:\d+\/health within \d(\.\d)? s/);
    expect(reason).toContain(`(connection refused; the process listens on ${port} instead)`);
  });

  it('fails when its grace period is over and it is not healthy', async () => {
    const result = await deploy('sick', { behaviour: 'sick', graceSeconds: 1 });
    expect(result.failure?.reason).toContain('(the answer was 500)');
  });

  it('fails when its image does not exist', async () => {
    const result = await deploy('imageless', { image: 'nowhere:1' });
    expect(result.failure).toMatchObject({
      resource: 'Service',
      reason: 'The image nowhere:1 has nothing that runs on this machine.',
    });
  });

  it('can be deployed again once the failed stack is deleted', async () => {
    expect(await test.cluster.stacks.remove(stack('exiter'), { finalSnapshot: true })).toBeNull();
    expect((await deploy('exiter')).status).toBe('CREATE_COMPLETE');
  });
});

describe('an update', () => {
  it('replaces the process without a single failed request', async () => {
    await deploy('busy', { desired: 2 });
    const counts = new Map<string, number>();
    let going = true;
    const load = async (path: string) => {
      while (going) {
        const { status, body } = await test.get('busy.localhost', path);
        const key = `${status} ${path === '/slow' ? body : JSON.parse(body).env.RELEASE}`;
        counts.set(key, (counts.get(key) ?? 0) + 1);
      }
    };
    const clients = [load('/'), load('/'), load('/slow')];
    const result = await deploy('busy', { desired: 2, release: '2' });
    await vi.waitFor(() => expect(counts.get('200 2') ?? 0).toBeGreaterThan(20), { timeout: 15_000 });
    going = false;
    await Promise.all(clients);
    expect(result.status).toBe('UPDATE_COMPLETE');
    expect([...counts.keys()].toSorted()).toEqual(['200 1', '200 2']);
  });

  it('that does not say how many tasks there are keeps as many as there were', async () => {
    const result = await deploy('busy', { desired: 'unchanged', release: '3' });
    expect(result.status).toBe('UPDATE_COMPLETE');
    const pids = async () => new Set(await Promise.all(Array.from({ length: 8 }, () => pidOf('busy'))));
    await expect.poll(async () => (await pids()).size).toBe(2);
  });

  it('that fails leaves the old process running', async () => {
    const { pid } = await test.probe('acme.localhost');
    const result = await deploy('acme', { behaviour: 'exits' });
    expect(result).toMatchObject({ status: 'UPDATE_ROLLBACK_COMPLETE', failure: { resource: 'Service' } });
    expect((await test.probe('acme.localhost')).pid).toBe(pid);
    expect((await deploy('acme')).status).toBe('UPDATE_COMPLETE');
  });

  it('to no tasks stops them, and the health is unknown', async () => {
    await deploy('busy', { desired: 0, release: '2' });
    expect(await test.cluster.fleet.health({ region, stack: 'customer-busy' })).toBe('unknown');
    expect((await test.get('busy.localhost')).status).toBe(503);
    await deploy('busy', { desired: 1, release: '2' });
    expect((await test.get('busy.localhost')).status).toBe(200);
  });
});

describe('healing', () => {
  it('restarts a killed process', async () => {
    const { pid } = await test.probe('acme.localhost');
    process.kill(pid, 'SIGKILL');
    await vi.waitFor(async () => expect((await test.probe('acme.localhost')).pid).not.toBe(pid), { timeout: 10_000 });
  });

  it('replaces a process that runs but is not healthy', async () => {
    const { pid } = await test.probe('acme.localhost');
    await test.get('acme.localhost', '/sicken');
    await vi.waitFor(async () => expect((await test.probe('acme.localhost')).pid).not.toBe(pid), { timeout: 15_000 });
  });

  it('waits for PostgreSQL when that is killed during a deployment', async () => {
    process.kill(Number(test.postgres.pid), 'SIGKILL');
    expect((await deploy('waiting')).status).toBe('CREATE_COMPLETE');
    const { env } = await test.probe('waiting.localhost');
    expect(await query(env.DB_URL ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('restores all stacks after a restart, with their data', async () => {
    const { env } = await test.probe('acme.localhost');
    await query(env.DB_URL ?? '', "CREATE TABLE kept AS SELECT 'yes' AS value");
    await test.stop();
    await test.start();
    const after = await test.probe('acme.localhost');
    expect(await query(after.env.DB_URL ?? '', 'SELECT * FROM kept')).toEqual([{ value: 'yes' }]);
    expect((await test.probe('other.localhost')).env.RELEASE).toBe('1');
    expect((await deploy('acme', { release: '3' })).status).toBe('UPDATE_COMPLETE');
  });
});

describe('a new port for PostgreSQL, whose own is taken', () => {
  it('is passed to every application', async () => {
    const { port } = test.postgres;
    await test.stop();
    const occupant = createServer().listen(port, '127.0.0.1');
    await once(occupant, 'listening');
    await test.start();
    occupant.close();
    expect(test.postgres.port).not.toBe(port);
    const { env } = await test.probe('acme.localhost');
    expect(env.DB_URL).toContain(`:${test.postgres.port}/`);
    expect(await query(env.DB_URL ?? '', 'SELECT * FROM kept')).toEqual([{ value: 'yes' }]);
  });
});

describe('deleting', () => {
  it('keeps the data as a database of the administrator when a final snapshot is wanted', async () => {
    const { pid } = await test.probe('acme.localhost');
    expect(await test.cluster.stacks.remove(stack('acme'), { finalSnapshot: true })).toBeNull();
    const rows = await query(test.postgres.adminUrl(), "SELECT datname FROM pg_database WHERE datname LIKE '%acme%'");
    const [snapshot] = rows as { datname: string }[];
    expect(snapshot?.datname).toMatch(/^snapshot_customer_acme_\d{8}T\d{6}Z$/);
    expect(await query(test.postgres.adminUrl(snapshot?.datname), 'SELECT * FROM kept')).toEqual([{ value: 'yes' }]);
    expect(await query(test.postgres.adminUrl(), "SELECT 1 FROM pg_roles WHERE rolname = 'app_acme'")).toEqual([]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
    expect((await test.get('acme.localhost')).status).toBe(404);
    expect(await test.cluster.stacks.describe(stack('acme'))).toBeNull();
  });

  it('drops the data when none is wanted', async () => {
    expect(await test.cluster.stacks.remove(stack('other'), { finalSnapshot: false })).toBeNull();
    const rows = await query(test.postgres.adminUrl(), "SELECT datname FROM pg_database WHERE datname LIKE '%other%'");
    expect(rows).toEqual([]);
  });
});

describe('the cluster', () => {
  it('reports a port that is taken', async () => {
    const { dir: dataDir, appsPort, postgres } = test;
    const ledger = await openLedger(join(dataDir, 'run'));
    const images = { resolve: async () => ({ missing: 'There is no image.' }) };
    await expect(startCluster({ dataDir, appsPort, postgres, ledger, images, log: () => {} })).rejects.toThrow(
      `APPS_PORT ${appsPort} is in use by another program: stop that, or set APPS_PORT to a free port.`,
    );
  });

  it('rejects an unsupported type before anything is created', async () => {
    const template = { Resources: { Queue: { Type: 'AWS::MQ::Broker' } } };
    await expect(test.deploy(stack('queue'), template)).rejects.toThrow('Queue is of the type AWS::MQ::Broker');
    expect(await test.cluster.stacks.describe(stack('queue'))).toBeNull();
  });

  it('rejects requests without the token', async () => {
    expect((await fetch(`${test.cluster.url}/stacks/x/y/updates`)).status).toBe(401);
  });
});
