import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { requestApplication } from '../console/application.ts';
import { prepareInstallation } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';
import { scratch } from '../console/scratch.ts';
import { hostileProduct } from './hostile/hostile-product.ts';

interface About {
  pid: number;
  uid: number;
  port: number;
  home: string;
  secret: string;
}
type Outcome = { did?: unknown; refused?: string };

const products = scratch('deployment-console-hostile');
hostileProduct(products.dir);
const installation = await prepareInstallation({ PRODUCTS_DIR: products.dir });
let running: RunningConsole;
let api: ApiClient;

/** Has the application of a customer do something, and returns what came of it. */
async function tell(code: string, ...deed: [name: string, options?: object]): Promise<Outcome> {
  const { status, body } = await requestApplication(installation.appsPort, code, { json: deed });
  return status === 200 ? (JSON.parse(body) as Outcome) : { refused: `${status} ${body}` };
}
const about = async (code: string) => (await tell(code, 'about')).did as About;
const isAlive = (pid: number) => existsSync(`/proc/${pid}`) && !readState(pid).startsWith('Z');
const readState = (pid: number): string => {
  try {
    return /^State:\s+(\S)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 'Z';
  } catch {
    return 'Z';
  }
};
const answers = (code: string) =>
  expect.poll(async () => (await about(code))?.pid, { timeout: 20_000 }).toEqual(expect.any(Number));

const root = process.platform === 'linux' && process.getuid?.() === 0;

beforeAll(async () => {
  ({ running, api } = await installation.start());
  await api.runOperation('POST', '/regions', frankfurt);
  for (const code of ['victim', 'attacker']) {
    const body = { code, name: code, region: frankfurt.code, product: 'hostile' };
    expect(await api.runOperation('POST', '/customers', body)).toMatchObject({ status: 'succeeded' });
  }
});
afterAll(async () => {
  await running.stop();
  installation.remove();
  products.remove();
});

/** Files and folders below `dir`. */
const everythingIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, encoding: 'utf8' }).map((name) => join(dir, name));

const foldersOf = (code: string) =>
  join(installation.dataDir, 'cluster/folders', `${frankfurt.code}--customer-${code}`);
/** All that both customers run. */
const imageOfProduct = (): string => {
  const images = join(installation.dataDir, 'cluster/images');
  const [name = ''] = readdirSync(images).filter((name) => name.startsWith('hostile-') && !name.endsWith('.json'));
  return join(images, name, 'files');
};

describe.runIf(root)('an application that attacks another one and the console, on Linux as root', () => {
  it('runs as a user of its own, with a home that is its own', async () => {
    const [victim, attacker] = await Promise.all([about('victim'), about('attacker')]);
    expect(new Set([0, victim.uid, attacker.uid]).size).toBe(3);
    expect(statSync(victim.home)).toMatchObject({ uid: victim.uid, mode: 0o40700 });
    expect(await tell('victim', 'write', { path: join(victim.home, 'notes'), text: 'private' })).toEqual({ did: null });
    expect(await tell('victim', 'read', { path: join(victim.home, 'notes') })).toEqual({ did: 'private' });
    expect((await tell('attacker', 'read', { path: join(victim.home, 'notes') })).refused).toMatch(/ENOENT|EACCES/);
  });

  it('cannot read the environment of another one or of the console, nor see or kill them', async () => {
    const { pid, secret } = await about('victim');
    expect(secret.length).toBeGreaterThan(10);
    for (const other of [pid, running.pid]) {
      expect((await tell('attacker', 'read', { path: `/proc/${other}/environ` })).refused).toMatch(/EACCES|ENOENT/);
      expect((await tell('attacker', 'signal', { pid: other })).refused).toBe('EPERM');
    }
    const seen = (await tell('attacker', 'list', { path: '/proc' })).did as string[];
    expect(seen).not.toContain(String(pid));
  });

  it("reads nothing of the console's data", async () => {
    const files = everythingIn(installation.dataDir);
    expect(files.length).toBeGreaterThan(20);
    const { home } = await about('attacker');
    const own = [home, foldersOf('attacker'), imageOfProduct()];
    const paths = files.filter((file) => !own.some((folder) => folder.startsWith(file) || file.startsWith(folder)));
    expect(paths.some((path) => path.startsWith(foldersOf('victim')))).toBe(true);
    expect(await tell('attacker', 'readable', { paths })).toEqual({ did: [] });
  });

  it('writes relative paths to a folder of its own, and nothing to the program that was deployed', async () => {
    expect(await tell('victim', 'write', { path: 'upload', text: 'private' })).toEqual({ did: null });
    expect((await tell('attacker', 'read', { path: 'upload' })).refused).toBe('ENOENT');
    const upload = join(foldersOf('victim'), 'work', 'upload');
    expect(existsSync(upload)).toBe(true);
    expect((await tell('attacker', 'read', { path: upload })).refused).toMatch(/ENOENT|EACCES/);
    const [program = ''] = everythingIn(imageOfProduct()).filter((path) => path.endsWith('server.mjs'));
    for (const path of [program, join(dirname(program), 'planted'), 'server.mjs']) {
      expect((await tell('attacker', 'write', { path, text: 'process.exit()' })).refused).toMatch(/EACCES|EPERM/);
    }
  });

  it('does not outlive its stop, also not with a process in a session of its own', async () => {
    const { did: pid } = (await tell('attacker', 'escape')) as { did: number };
    expect(isAlive(pid)).toBe(true);
    await api.runOperation('POST', '/customers/attacker/suspend');
    expect(isAlive(pid)).toBe(false);
    await api.runOperation('POST', '/customers/attacker/resume');
    await answers('attacker');
  });

  it('does not outlive a kill of the console with such a process', async () => {
    const { did: pid } = (await tell('attacker', 'escape')) as { did: number };
    const before = await about('attacker');
    expect(isAlive(pid)).toBe(true);
    await running.kill();
    ({ running, api } = await installation.start());
    expect(isAlive(pid)).toBe(false);
    expect(isAlive(before.pid)).toBe(false);
    await answers('attacker');
    await answers('victim');
    expect(await about('attacker')).toMatchObject({ uid: before.uid, home: before.home });
  });

  it.runIf(existsSync('/sys/fs/cgroup/memory/cgroup.procs') || existsSync('/sys/fs/cgroup/memory.pressure'))(
    'cannot use more memory than its size has',
    async () => {
      const { pid } = await about('attacker');
      const other = await about('victim');
      await tell('attacker', 'grow');
      await expect.poll(() => isAlive(pid), { timeout: 20_000 }).toBe(false);
      expect(await about('victim')).toEqual(other);
      await expect
        .poll(() => readFileSync(join(installation.dataDir, 'console.log'), 'utf8'))
        .toContain('customer-attacker: Task was killed because it used more memory than its size allows.');
      await answers('attacker');
    },
  );
});

describe('an application that listens on the port of another one', () => {
  it('gets none of its requests, while the other one runs and while it starts again', async () => {
    const { port, pid } = await about('victim');
    expect(await tell('attacker', 'listen', { port, host: '::1' })).toEqual({ did: null });
    for (let n = 0; n < 20; n += 1) expect((await about('victim')).pid).toBe(pid);
    process.kill(pid, 'SIGKILL');
    const seen: string[] = [];
    await expect
      .poll(
        async () => {
          const { body } = await requestApplication(installation.appsPort, 'victim', { json: ['about'] });
          seen.push(body);
          return body.includes('"did"');
        },
        { timeout: 20_000, interval: 5 },
      )
      .toBe(true);
    expect(seen.filter((body) => body.includes('taken by attacker'))).toEqual([]);
  });
});
