import { spawnSync } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { dirname } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Application, buildServer, killApplications, startApplication } from './application.ts';
import { startDatabases, type TestDatabases } from './database.ts';
import { slowRequest } from './slow-request.ts';

let databases: TestDatabases;
let server: string;
let env: Record<string, string>;
let app: Application;

beforeAll(async () => {
  [databases, server] = await Promise.all([startDatabases(), buildServer()]);
  env = { ...(await databases.create()), CUSTOMER_NAME: 'Bäcker & <Söhne>', APP_VERSION: '1.1.0' };
  app = await startApplication(server, env);
  await app.healthy();
});
afterAll(async () => {
  killApplications();
  await databases.stop();
  await rm(dirname(server), { recursive: true });
});

const page = async (path = '/'): Promise<string> => (await app.fetch(path)).text();
async function add(title: string): Promise<number> {
  const answer = await app.json('POST', '/api/todos', { title });
  return Number(answer.headers.get('location')?.split('/').at(-1));
}

describe('the page', () => {
  beforeEach(() => databases.query(env.DATABASE_NAME ?? '', 'truncate todos'));

  test('shows the name of the customer, escaped, and an empty list', async () => {
    const text = await page();
    expect(text).toContain('<title>Bäcker &amp; &lt;Söhne&gt; · To-do</title>');
    expect(text).toContain('The list is empty');
  });

  test('adds, ticks, renames, deletes and clears by forms alone', async () => {
    const added = await app.post('/todos', { title: '  Buy <b>milk</b> \n today ' });
    expect([added.status, added.headers.get('location')]).toEqual([303, '/']);
    expect(await page()).toContain('<span class="title">Buy &lt;b&gt;milk&lt;/b&gt; today</span>');

    const id = /\/todos\/(\d+)\/done/.exec(await page())?.[1] ?? '';
    await app.post(`/todos/${id}/done`, { done: 'true' });
    expect(await page()).toContain('aria-checked="true"');
    expect(await page()).toContain('0 to-dos left, 1 done');

    expect(await page(`/?edit=${id}`)).toContain(`action="/todos/${id}/rename"`);
    await app.post(`/todos/${id}/rename`, { title: 'Buy bread' });
    expect(await page()).toContain('Buy bread');

    await add('Another');
    await app.post('/todos/clear-done', {});
    expect(await page()).not.toContain('Buy bread');
    const other = /\/todos\/(\d+)\/delete/.exec(await page())?.[1] ?? '';
    await app.post(`/todos/${other}/delete`, {});
    expect(await page()).toContain('The list is empty');
  });

  test('filters, and stays with the filter', async () => {
    await add('Open one');
    const id = await add('Done one');
    await app.post(`/todos/${id}/done`, { done: 'true' });
    expect(await page('/?filter=open')).not.toContain('Done one');
    expect(await page('/?filter=done')).not.toContain('Open one');
    const answer = await app.post(`/todos/${id}/done`, { done: 'false', filter: 'done' });
    expect(answer.headers.get('location')).toBe('/?filter=done');
  });

  test.each([
    ['', 'A to-do needs a title.'],
    [' \u0000 ', 'A to-do needs a title.'],
    ['x'.repeat(201), 'A title has at most 200 characters.'],
  ])('says at the field what is wrong with %j', async (title, message) => {
    const answer = await app.post('/todos', { title });
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(message);
  });

  test('refuses what another site asks for', async () => {
    for (const headers of [{ 'sec-fetch-site': 'same-site' }, { origin: 'http://evil.localhost:8080' }]) {
      expect((await app.post('/todos', { title: 'Evil' }, headers)).status).toBe(403);
    }
    expect((await app.post('/todos', { title: 'Own' }, { origin: app.url })).status).toBe(303);
    expect(await page()).not.toContain('Evil');
  });

  test('a list that is full takes no more', async () => {
    await databases.query(
      env.DATABASE_NAME ?? '',
      "insert into todos (title) select 'x' from generate_series(1, 1000)",
    );
    expect((await app.post('/todos', { title: 'One more' })).status).toBe(409);
    expect((await app.json('POST', '/api/todos', { title: 'One more' })).status).toBe(409);
  });

  test('serves its styles and its script, and allows no others', async () => {
    const answer = await app.fetch('/');
    expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
    for (const [, path] of (await answer.text()).matchAll(/(?:href|src)="(\/assets[^"]*)"/g)) {
      expect((await app.fetch(path ?? '')).status).toBe(200);
    }
  });
});

describe('the API', () => {
  test('creates, reads, changes and deletes', async () => {
    const created = await app.json('POST', '/api/todos', { title: 'Call Ada' });
    expect(created.status).toBe(201);
    const path = created.headers.get('location') ?? '';
    expect(await (await app.json('PATCH', path, { done: true })).json()).toMatchObject({
      title: 'Call Ada',
      done: true,
    });
    expect(await (await app.json('PATCH', path, { title: 'Call Grace' })).json()).toMatchObject({ done: true });
    expect(await (await app.fetch('/api/todos?filter=done')).json()).toMatchObject({
      items: [{ title: 'Call Grace' }],
      counts: { done: 1 },
    });
    expect((await app.json('DELETE', path)).status).toBe(204);
    expect((await app.fetch(path)).status).toBe(404);
  });

  test.each([
    ['POST', '/api/todos', { title: 5 }, 400],
    ['POST', '/api/todos', [], 400],
    ['POST', '/api/todos', { title: 'x', owner: 'y' }, 400],
    ['PATCH', '/api/todos/1', { done: 'yes' }, 400],
    ['PATCH', '/api/todos/999999', { done: true }, 404],
    ['GET', '/api/todos?filter=old', undefined, 400],
    ['PUT', '/api/todos', {}, 405],
    ['GET', '/api/todos/1;drop', undefined, 404],
    ['POST', '/api/todos', { title: 'x'.repeat(20_000) }, 413],
  ])('%s %s %j answers %i', async (method, path, body, status) => {
    const answer = await app.json(method, path, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ error: expect.any(String) });
  });

  test('takes JSON only', async () => {
    expect((await app.post('/api/todos', { title: 'x' })).status).toBe(415);
  });
});

describe('its life', () => {
  test('the previous version still works on the same database, without new features', async () => {
    const old = await startApplication(server, { ...env, APP_VERSION: '1.0.0' });
    await old.healthy();
    const text = await (await old.fetch('/')).text();
    expect(text).toContain('Todo 1.0.0');
    expect(text).not.toContain('aria-label="Filter"');
    expect(await old.stop()).toBe(0);
  });

  test('several tasks that start at the same time migrate once', async () => {
    const fresh = await databases.create();
    const several = await Promise.all([1, 2, 3].map(() => startApplication(server, fresh)));
    await Promise.all(several.map((each) => each.healthy()));
    const applied = several.flatMap((each) => each.log.filter((line) => line.message === 'Migration applied'));
    expect(applied).toHaveLength(2);
    expect(several.flatMap((each) => each.log.filter((line) => line.level === 'error'))).toEqual([]);
    await Promise.all(several.map((each) => each.stop()));
  });

  test('is not healthy while the database is away, and never ends because of it', async () => {
    const silent = createServer().listen(0, '127.0.0.1');
    const address = await vi.waitFor(() => {
      const bound = silent.address();
      if (typeof bound !== 'object' || !bound) throw new Error('not bound');
      return bound;
    });
    const waiting = await startApplication(server, { ...env, DATABASE_PORT: String(address.port) });
    expect((await waiting.fetch('/health')).status).toBe(503);
    expect(await waiting.stop()).toBe(0);
    silent.close();
  });

  test('recovers when the database is killed and restarted', async () => {
    const id = await add('Survives');
    process.kill(databases.pid, 'SIGKILL');
    await vi.waitFor(async () => expect((await app.fetch(`/api/todos/${id}`)).status).toBe(200), { timeout: 20_000 });
    expect((await app.fetch('/health')).status).toBe(200);
    expect(app.process.exitCode).toBeNull();
  });

  test('finishes requests in progress when it is stopped', async () => {
    const stopping = await startApplication(server, env);
    await stopping.healthy();
    const { finish, sent } = slowRequest(stopping.url);
    await sent;
    const code = stopping.stop();
    await vi.waitFor(() => expect(stopping.log.map((line) => line.message)).toContain('Stopping'));
    expect(await finish()).toBe(201);
    expect(await code).toBe(0);
  });

  test('names the setting that is missing', () => {
    const { stdout, status } = spawnSync(process.execPath, [server], { env: {}, encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stdout).toContain('DATABASE_HOST is not set');
  });

  test('needs little memory', async () => {
    const status = await readFile(`/proc/${app.process.pid}/status`, 'utf8').catch(() => 'VmRSS: 0 kB');
    expect(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1])).toBeLessThan(90_000);
  });
});
