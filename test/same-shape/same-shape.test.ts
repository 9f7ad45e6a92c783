import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { containersProduct } from '@console/core/products/model';
import { startPostgres } from '@console/local/postgres/start-postgres';
import { query } from '@console/local/postgres/testing/query';
import { freePort } from '@console/local/processes/free-port';
import { openLedger } from '@console/local/processes/ledger';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { writeSameShape } from './build.ts';

let folder: string;
let definition: ReturnType<typeof containersProduct.parse>;
let postgres: Awaited<ReturnType<typeof startPostgres>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'same-shape-'));
  const written = await writeSameShape(folder);
  definition = containersProduct.parse(JSON.parse(await readFile(join(written, 'product.json'), 'utf8')));
  postgres = await startPostgres({
    dataDir: join(folder, 'data'),
    ledger: await openLedger(join(folder, 'run')),
    log: () => {},
  });
});
afterAll(async () => {
  await postgres.stop();
  await rm(folder, { recursive: true, force: true });
});

let environment: Record<string, string>;
let databases = 0;
const running = new Set<ChildProcess>();
beforeEach(async () => {
  databases += 1;
  const name = `shape_${databases}`;
  const sql = (statement: string) => query(postgres.adminUrl('postgres'), statement);
  await sql(`create role ${name} login password 'secret'`);
  await sql(`create database ${name} owner ${name}`);
  const configuration = join(folder, `${name}.conf`);
  await mkdir(join(folder, name));
  await writeFile(configuration, `[options]\ndata_dir = ${join(folder, name)}\nadmin_passwd = generated\n`);
  environment = {
    HOST: '127.0.0.1',
    PORT: String(await freePort()),
    WEB_SOCKET_PORT: String(await freePort()),
    VERSION: '1.0',
    LANGUAGE_OF_ADMIN: 'de_DE',
    CONFIGURATION: configuration,
    DATABASE_HOST: postgres.host,
    DATABASE_PORT: String(postgres.port),
    DATABASE_USER: name,
    DATABASE_PASSWORD: 'secret',
    ADMIN_PASSWORD: 'correct-horse',
  };
});
afterEach(async () => {
  await Promise.all([...running].map(stop));
});

/** A command of the definition, with the database filled in. */
function start(command: readonly string[], change: Record<string, string> = {}): ChildProcess {
  const args = command.slice(1).map((arg) => arg.replace('${database.name}', `shape_${databases}`));
  const env = { ...environment, ...change };
  const child = spawn(process.execPath, args, { cwd: join(folder, 'same-shape'), env, stdio: 'ignore' });
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

const exit = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => (child.exitCode === null ? child.once('exit', resolve) : resolve(child.exitCode)));

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await exit(child);
}

async function serve(change: Record<string, string> = {}) {
  const child = start(definition.local?.command ?? [], change);
  const url = `http://127.0.0.1:${change.PORT ?? environment.PORT}`;
  await vi.waitFor(() => fetch(url, { redirect: 'manual' }), { timeout: 10_000 });
  return { child, get: (path: string, init?: RequestInit) => fetch(`${url}${path}`, { redirect: 'manual', ...init }) };
}

const setUp = async () => {
  for (const command of definition.setup) expect(await exit(start(command))).toBe(0);
};
const signIn = (password: string): RequestInit => ({
  method: 'POST',
  body: JSON.stringify({ login: 'admin', password }),
});

it('refuses to answer until its database is initialized, which is possible once', async () => {
  const { get } = await serve();
  expect((await get('/web/health')).status).toBe(500);
  await setUp();
  expect((await get('/web/health')).status).toBe(200);
  expect(await exit(start(definition.setup[0] ?? []))).not.toBe(0);
});

it('has the generated password, and not the one that everybody knows', async () => {
  await setUp();
  const { get } = await serve();
  expect((await get('/web/login', signIn('admin'))).status).toBe(401);
  expect((await get('/web/login', signIn('correct-horse'))).status).toBe(200);
  expect(await (await get('/about')).json()).toMatchObject({ language: 'de_DE', version: '1.0' });
  expect((await get('/web/database/manager')).status).toBe(404);
});

it('knows its own address by X-Forwarded-Host only', async () => {
  await setUp();
  const { get } = await serve();
  const proto = { 'x-forwarded-proto': 'https' };
  const location = async (headers: Record<string, string>) => (await get('/', { headers })).headers.get('location');
  expect(await location(proto)).toBe(`http://localhost:${environment.PORT}/web/login`);
  expect(await location({ ...proto, 'x-forwarded-host': 'acme.example.com' })).toBe(
    'https://acme.example.com/web/login',
  );
});

it('keeps sessions and attachments in files, which a second task finds', async () => {
  await setUp();
  const first = await serve();
  const second = await serve({ PORT: String(await freePort()), WEB_SOCKET_PORT: String(await freePort()) });
  const cookie =
    (await first.get('/web/login', signIn('correct-horse'))).headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await (await second.get('/web/session', { headers: { cookie } })).json()).toMatchObject({ login: 'admin' });
  expect((await second.get('/web/session', { headers: { cookie: 'session_id=../../etc/passwd' } })).status).toBe(401);
  await first.get('/attachments/a%2Fb.txt', { method: 'PUT', body: 'content' });
  expect(await (await second.get('/attachments/a%2Fb.txt')).json()).toMatchObject({ content: 'content' });
});

it('accepts web sockets at the other port alone', async () => {
  await setUp();
  await serve();
  const upgrade = (port: string | undefined) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1').setEncoding('latin1');
      const key = 'dGhlIHNhbXBsZSBub25jZQ==';
      socket.write(
        `GET /websocket HTTP/1.1\r\nhost: a\r\nconnection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-key: ${key}\r\n\r\n`,
      );
      socket.once('data', (data) => {
        resolve(String(data));
        socket.destroy();
      });
      socket.once('error', reject);
    });
  expect(await upgrade(environment.WEB_SOCKET_PORT)).toMatch(/^HTTP\/1.1 101 .*s3pPLMBiTxaQ9kYGzzhZRbK\+xOo=/s);
  expect(await upgrade(environment.PORT)).toMatch(/^HTTP\/1.1 404 /);
});

it('is updated while nothing serves, and serves the version that its database is of alone', async () => {
  await setUp();
  const { child } = await serve();
  const update = definition.upgrade?.commands[0] ?? [];
  expect(await exit(start(update, { VERSION: '1.1' }))).not.toBe(0);
  await stop(child);
  expect((await (await serve({ VERSION: '1.1' })).get('/web/health')).status).toBe(500);
  await Promise.all([...running].map(stop));
  expect(await exit(start(update, { VERSION: '1.1' }))).toBe(0);
  expect((await (await serve({ VERSION: '1.1' })).get('/web/health')).status).toBe(200);
});
