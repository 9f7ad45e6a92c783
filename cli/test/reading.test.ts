import { describe, expect, test } from 'vitest';
import { customer, logPage, operation } from './answers.ts';
import { useHarness } from './harness.ts';

const harness = useHarness();
const id = operation().id;

describe('lists', () => {
  test('a table for people, of all pages', async () => {
    const { console, cli } = harness;
    console.on('GET /customers', ({ query }) =>
      query.cursor === 'next'
        ? { json: { items: [customer({ code: 'zeta', monthlyUsd: null })], nextCursor: null } }
        : { json: { items: [customer()], nextCursor: 'next' } },
    );
    const { code, out } = await cli('customers', 'list', '--status', 'online');
    expect(code).toBe(0);
    expect(out.split('\n').map((line) => line.split(/ {2,}/)[0])).toEqual(['CODE', 'acme', 'zeta']);
    expect(out).toContain('16.40');
    expect(console.received.at(-1)?.query).toEqual({ status: 'online', limit: '100', cursor: 'next' });
  });

  test('with --json all items, before or after the command', async () => {
    const { console, cli } = harness;
    console.on('GET /customers', { json: { items: [customer()], nextCursor: null } });
    expect(JSON.parse((await cli('customers', 'list', '--json')).out)).toEqual({ items: [customer()] });
    expect(JSON.parse((await cli('--json', 'customers', 'list')).out)).toEqual({ items: [customer()] });
  });

  test('--limit asks for no more than wanted', async () => {
    const { console, cli } = harness;
    console.on('GET /operations', { json: { items: [operation(), operation()], nextCursor: 'more' } });
    const { out } = await cli('operations', 'list', '--limit', '2', '--json');
    expect(JSON.parse(out).items).toHaveLength(2);
    expect(console.received.at(-1)?.query).toEqual({ limit: '2' });
    expect(await cli('operations', 'list', '--limit', '0')).toMatchObject({ code: 1 });
  });

  test('says that there is nothing', async () => {
    harness.console.on('GET /regions', { json: { items: [], nextCursor: null } });
    expect((await harness.cli('regions', 'list')).out).toBe('No regions: add one with regions add.');
  });

  test('what others wrote cannot command the terminal', async () => {
    const name = 'Evil\u001b[2J\u0007 Ltd';
    harness.console.on('GET /customers', { json: { items: [customer({ name })], nextCursor: null } });
    expect((await harness.cli('customers', 'list')).out).toContain('Evil Ltd');
  });

  test.each([
    ['products', 'list', '/products', { items: [], nextCursor: null }],
    ['audit', 'list', '/audit', { items: [], nextCursor: null }],
    ['customers', 'operations acme', '/customers/acme/operations', { items: [], nextCursor: null }],
    ['me', '', '/me', { email: 'a@example.com', roles: ['viewer'] }],
    ['health', '', '/health', { status: 'ok', mode: 'local', version: '1' }],
    ['customers', 'show acme', '/customers/acme', customer()],
    ['operations', `show ${id}`, `/operations/${id}`, operation()],
  ])('%s %s answers', async (resource, verb, path, json) => {
    harness.console.on(`GET ${path}`, { json });
    const { code, err } = await harness.cli(resource, ...verb.split(' ').filter(Boolean));
    expect([code, err]).toEqual([0, '']);
  });
});

describe('logs', () => {
  test('of an operation, followed to its end', async () => {
    const { console, cli } = harness;
    console.on(
      `GET /operations/${id}`,
      { json: operation({ status: 'running' }) },
      { json: operation({ status: 'succeeded' }) },
    );
    console.on(
      `GET /operations/${id}/log`,
      { json: logPage(['Synthesise']) },
      { json: logPage([]) },
      { json: logPage(['Deploy'], true) },
    );
    const { code, out, err } = await cli('operations', 'log', id, '--follow');
    expect([code, err]).toEqual([0, 'customer.create succeeded']);
    expect(out.split('\n').map((line) => line.split('  ')[1])).toEqual(['Synthesise', 'Deploy']);
  });

  test('of an operation so far, in pages', async () => {
    const { console, cli } = harness;
    console.on(
      `GET /operations/${id}/log`,
      { json: logPage(['One']) },
      { json: logPage(['Two']) },
      { json: logPage([]) },
    );
    const answer = JSON.parse((await cli('operations', 'log', id, '--json')).out);
    expect(answer).toMatchObject({ lines: [{ text: 'One' }, { text: 'Two' }], done: false });
  });

  test('Ctrl-C ends following with 130', async () => {
    const { console, cli } = harness;
    const interrupt = new AbortController();
    console.on('GET /customers/acme/logs', { json: logPage(['Listening']) });
    harness.io = {
      ...harness.io,
      signal: interrupt.signal,
      pause: async () => {
        interrupt.abort();
        interrupt.signal.throwIfAborted();
      },
    };
    const { code, out, err } = await cli('customers', 'logs', 'acme', '--follow');
    expect([code, err]).toEqual([130, '']);
    expect(out).toContain('Listening');
  });
});

test('help is there for every command', async () => {
  const { code, out } = await harness.cli('customers', 'delete', '--help');
  expect(code).toBe(0);
  expect(out).toContain('--confirm <confirm>');
  expect(out).toContain('--url <url>');
});

test.each([['customers'], ['customers frobnicate'], ['frobnicate'], ['customers list --frob']])(
  '"%s" is refused with a hint',
  async (line) => {
    const { code, err } = await harness.cli(...line.split(' '));
    expect(code).toBe(1);
    expect(err).toMatch(/Usage:|--help/);
  },
);
