import { describe, expect, test } from 'vitest';
import { customer, failed, logPage, operation, problem } from './answers.ts';
import { useHarness } from './harness.ts';

const harness = useHarness();
const id = operation().id;
const create = [
  'customers',
  'create',
  '--code',
  'acme',
  '--name',
  'Acme',
  '--region',
  'eu-central-1',
  '--product',
  'todo',
];
const accepted = { status: 202, json: { customer: customer({ status: 'creating' }), operation: operation() } };

test('sends what was typed, and nothing else', async () => {
  const { console, cli } = harness;
  console.on('POST /customers', accepted);
  const { code, out } = await cli(...create, '--admin-email', 'ada@example.com', '--version', '1.0.0', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual(accepted.json);
  expect(console.received.at(-1)?.body).toEqual({
    code: 'acme',
    name: 'Acme',
    region: 'eu-central-1',
    product: 'todo',
    version: '1.0.0',
    adminEmail: 'ada@example.com',
  });
});

test.each([
  [['customers', 'suspend', 'acme'], 'POST /customers/acme/suspend', undefined],
  [['customers', 'resume', 'acme'], 'POST /customers/acme/resume', undefined],
  [['customers', 'restart', 'acme'], 'POST /customers/acme/restart', undefined],
  [['customers', 'redeploy', 'acme'], 'POST /customers/acme/redeploy', undefined],
  [['customers', 'update', 'acme', '--size', 'large'], 'PATCH /customers/acme', { size: 'large' }],
  [
    ['customers', 'delete', 'acme', '--confirm', 'acme'],
    'DELETE /customers/acme',
    { confirm: 'acme', finalSnapshot: true },
  ],
  [
    ['customers', 'delete', 'acme', '--confirm', 'acme', '--no-final-snapshot'],
    'DELETE /customers/acme',
    { confirm: 'acme', finalSnapshot: false },
  ],
  [
    ['regions', 'add', '--code', 'eu-west-1', '--name', 'Dublin'],
    'POST /regions',
    { code: 'eu-west-1', name: 'Dublin' },
  ],
  [['regions', 'update', 'eu-west-1'], 'POST /regions/eu-west-1/update', {}],
  [
    ['regions', 'update', 'eu-west-1', '--nat-gateways', '2', '--shards', '3'],
    'POST /regions/eu-west-1/update',
    { natGateways: 2, shards: 3 },
  ],
  [['regions', 'remove', 'eu-west-1'], 'DELETE /regions/eu-west-1', undefined],
  [['operations', 'retry', id], `POST /operations/${id}/retry`, undefined],
  [['operations', 'cancel', id], `POST /operations/${id}/cancel`, undefined],
])('%j asks for %s', async (argv, route, body) => {
  harness.console.on(route, { status: 202, json: { operation: operation() } });
  const { code, out } = await harness.cli(...argv);
  expect(code).toBe(0);
  expect(out).toContain(id);
  expect(harness.console.received.at(-1)?.body).toEqual(body);
});

test('a change that needs no operation is done', async () => {
  harness.console.on('PATCH /customers/acme', { json: { customer: customer() } });
  expect((await harness.cli('customers', 'update', 'acme', '--name', 'New', '--wait')).out).toBe('Done.');
});

describe('--wait', () => {
  test('follows to the end, and prints the log on standard error', async () => {
    const { console, cli } = harness;
    const done = operation({ status: 'succeeded' });
    console.on('POST /customers', accepted);
    console.on(`GET /operations/${id}`, { json: operation({ queuePosition: 3 }) }, { json: done });
    console.on(`GET /operations/${id}/log`, { json: logPage([]) }, { json: logPage(['Deployed'], true) });
    const { code, out, err } = await cli(...create, '--wait', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out).operation).toEqual(done);
    expect(err).toContain('Queued, place 3');
    expect(err).toContain('Deployed');
  });

  test('exits 1 with the resource, its reason and the hint when the operation failed', async () => {
    const { console, cli } = harness;
    console.on('POST /customers', accepted);
    console.on(`GET /operations/${id}`, { json: failed });
    console.on(`GET /operations/${id}/log`, { json: logPage([], true) });
    const { code, err } = await cli(...create, '--wait');
    expect(code).toBe(1);
    expect(err).toContain('error: customer.create failed');
    expect(err).toContain('Service: Task exited with code 1');
    expect(err).toContain('Mend it and retry.');
  });
});

describe('what goes wrong', () => {
  test('fields are named', async () => {
    const errors = [{ path: 'code', message: '"www" is reserved: choose another' }];
    harness.console.on('POST /customers', problem(400, 'validation', 'code: …', { errors }));
    const { code, out, err } = await harness.cli(...create);
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('error: The request is not valid (validation)\n  code: "www" is reserved: choose another');
  });

  test('a conflict tells the operation that stands in the way', async () => {
    const detail = 'acme is being updated.';
    harness.console.on('POST /customers', problem(409, 'operation-running', detail, { operationId: id }));
    expect((await harness.cli(...create)).err).toBe(`error: ${detail} (operation-running)\n  operation: ${id}`);
  });

  test('an answer that is no problem document is told as it is', async () => {
    harness.console.on('POST /customers', { status: 500, json: 'oops' });
    expect((await harness.cli(...create)).err).toContain('/api/customers answered 500');
  });

  test('a lost connection is tried again with the same key', async () => {
    const { console, cli } = harness;
    console.on('POST /customers', 'drop', { status: 503, json: {}, headers: { 'retry-after': '1' } }, accepted);
    expect((await cli(...create)).code).toBe(0);
    const keys = console.received
      .filter((r) => r.method === 'POST' && r.path === '/api/customers')
      .map((r) => r.headers['idempotency-key']);
    expect(keys).toHaveLength(3);
    expect(new Set(keys)).toEqual(new Set([expect.stringMatching(/^[0-9a-f-]{36}$/)]));
  });

  test.each(['../regions', '..', '', 'a/b?c#d'])('the code %j stays one part of the path', async (code) => {
    await harness.cli('customers', 'suspend', code);
    expect(harness.console.received.at(-1)?.path).toMatch(/^\/api\/customers\/[^/]+\/suspend$/);
  });

  test('a console that does not run is named', async () => {
    await harness.console.close();
    const { code, err } = await harness.cli('customers', 'list');
    expect(code).toBe(1);
    expect(err).toContain(`The console is not running at ${harness.console.url}: start it with npm start`);
  });
});

describe('an update to an earlier version', () => {
  const update = ['customers', 'update', 'acme', '--version', '1.0.0'];
  const prepare = () => {
    const { console } = harness;
    const deployed = { version: '1.1.0', size: 'small' };
    console.on('GET /customers/acme', { json: customer({ product: 'todo', spec: deployed, deployed }) });
    console.on('GET /products', { json: { items: [{ id: 'todo', versions: ['1.1.0', '1.0.0'] }], nextCursor: null } });
    console.on('PATCH /customers/acme', accepted);
  };
  const sent = () => harness.console.received.filter(({ method }) => method === 'PATCH').length;

  test('is warned of, and goes on in a script', async () => {
    prepare();
    const { code, err } = await harness.cli(...update);
    expect([code, sent()]).toEqual([0, 1]);
    expect(err).toContain('Warning: 1.0.0 comes before 1.1.0, which is deployed.');
  });

  test.each([
    ['', 1, 0],
    ['n', 1, 0],
    ['y', 0, 1],
  ])('is confirmed at a terminal: %j', async (answer, exitCode, requests) => {
    prepare();
    harness.io = { ...harness.io, interactive: true, ask: async () => answer };
    expect([(await harness.cli(...update)).code, sent()]).toEqual([exitCode, requests]);
  });

  test('needs no answer with --yes, nor to a later version', async () => {
    prepare();
    const ask = async () => Promise.reject(new Error('asked'));
    harness.io = { ...harness.io, interactive: true, ask };
    expect((await harness.cli(...update, '--yes')).code).toBe(0);
    expect((await harness.cli('customers', 'update', 'acme', '--version', '1.1.0')).code).toBe(0);
    expect(sent()).toBe(2);
  });
});

describe('customers tag', () => {
  const answer = (part: object) => ({ json: { changed: 0, unchanged: 0, remaining: 0, leftOut: [], ...part } });

  test('sets and removes tags of some', async () => {
    const { console, cli } = harness;
    console.on('POST /customer-tags', answer({ changed: 2 }));
    const { code, out } = await cli('customers', 'tag', 'acme', 'zeta', '--set', 'ring=late', '--remove', 'trial');
    expect({ code, out: out.trim() }).toEqual({ code: 0, out: '2 changed, 0 had it so already.' });
    expect(console.received.at(-1)?.body).toEqual({
      customers: ['acme', 'zeta'],
      add: { ring: 'late' },
      remove: ['trial'],
    });
  });

  test('takes a filter, and fails when some are left out', async () => {
    const { console, cli } = harness;
    const leftOut = [{ customer: 'acme', code: 'too-many-tags', reason: 'Its tags must be at most 20 items.' }];
    console.on('POST /customer-tags', answer({ changed: 1, leftOut }));
    const { code, out, err } = await cli('customers', 'tag', '--filter', 'status=online', '--set', 'a=b=c');
    expect(code).toBe(1);
    expect(out).toContain('acme: Its tags must be at most 20 items.');
    expect(err).toContain('1 left out.');
    expect(console.received.at(-1)?.body).toEqual({ customers: { filter: ['status=online'] }, add: { a: 'b=c' } });
  });

  test.each([[['--set', 'a=b']], [['acme', '--all-customers', '--set', 'a=b']], [['acme', '--set', 'ring']]])(
    'refuses %j before it asks',
    async (words) => {
      const { cli } = harness;
      expect((await cli('customers', 'tag', ...words)).code).not.toBe(0);
    },
  );
});
