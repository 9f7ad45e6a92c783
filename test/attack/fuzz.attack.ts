import { connect } from 'node:net';
import { permissions } from '@console/core/access/permissions';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frankfurt } from '../console/api.ts';
import { type AttackedConsole, attackedConsole } from './support/console.ts';

/** A failing run is repeated with the seed that it prints. */
const seed = Number(process.env.FUZZ_SEED ?? 20260131);
const runsPerRoute = 30;
const patienceMs = 10_000;

let attacked: AttackedConsole;
let next = 0;
beforeAll(async () => {
  attacked = await attackedConsole();
  await attacked.api.runOperation('POST', '/regions', frankfurt);
  const acme = { code: 'acme', name: 'Acme', region: frankfurt.code, product: 'todo' };
  await attacked.api.runOperation('POST', '/customers', acme);
});
afterAll(() => attacked?.stop());

const names = ['code', 'name', 'region', 'product', 'version', 'size', 'adminEmail', 'email', 'role', 'confirm'];
const oddTexts = ['', '\ud800', '\udc00a', '\u0000', '__proto__', 'constructor', '../..', '%00', '${x}', '{{x}}', '🤷'];
const validTexts = ['eu-central-1', 'todo', 'acme', 'admin', 'viewer@example.com', '1.1.0', 'small'];
const text = fc.oneof(
  fc.constantFrom(...oddTexts, ...validTexts),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.nat(62_000).map((length) => 'x'.repeat(length)),
);
const value = fc.oneof(
  text,
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.array(text, { maxLength: 3 }),
  fc.object(),
);
const fields = fc.dictionary(fc.oneof(fc.constantFrom(...names, 'finalSnapshot', 'shards', 'enabled'), text), value, {
  maxKeys: 7,
});
const json = fc.oneof({ weight: 6, arbitrary: fields }, { weight: 1, arbitrary: value });
const body = fc.oneof(
  { weight: 8, arbitrary: json.map((content) => JSON.stringify(content)) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.nat(5_000).map((depth) => '['.repeat(depth)) },
);
const encoded = text.map((part) => encodeURIComponent(part.replace(/\p{Surrogate}/gu, '')).slice(0, 6_000));
const segment = fc.oneof(encoded, fc.constantFrom('acme', '%', '%ff', '%ed%a0%80', '..%2f..', '%00'));
const query = fc.dictionary(
  fc.constantFrom('q', 'limit', 'cursor', 'status', 'region', 'customer', 'from', 'to', 'actor', 'state', 'x'),
  encoded,
  { maxKeys: 4 },
);

interface Sent {
  parameters: string[];
  query: Record<string, string>;
  body: string;
  key: string | undefined;
}

const sent: fc.Arbitrary<Sent> = fc.record({
  parameters: fc.array(segment, { minLength: 2, maxLength: 2 }),
  query,
  body,
  key: fc.option(fc.constantFrom('same-key', 'x'.repeat(300), 'a b'), { nil: undefined }),
});

async function statusOf(route: string, { parameters, query, body, key }: Sent): Promise<number> {
  const [method = '', path = ''] = route.split(' ');
  const given = [...parameters];
  const filled = path.replace(/:\w+/g, () => given.shift() || 'acme');
  const search = Object.entries(query)
    .map(([name, text]) => `${name}=${text}`)
    .join('&');
  const response = await fetch(`${attacked.running.url}/api${filled}?${search}`, {
    method,
    headers: {
      authorization: `Bearer ${attacked.tokens.admin}`,
      'content-type': 'application/json',
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(method !== 'GET' && { body }),
    signal: AbortSignal.timeout(patienceMs),
  });
  await response.arrayBuffer();
  return response.status;
}

describe.each(Object.keys(permissions))('%s', (route) => {
  it('answers everything, and never with a failure', async () => {
    await fc.assert(
      fc.asyncProperty(sent, async (request) => {
        const status = await statusOf(route, request);
        expect(status).toBeLessThan(500);
      }),
      { seed, numRuns: runsPerRoute },
    );
  });
});

/** Bodies that are taken: what is odd in one field reaches everything behind the edge. */
const validBodies: Record<string, Record<string, unknown>> = {
  'POST /customers': {
    code: 'acme',
    name: 'Acme',
    region: frankfurt.code,
    product: 'todo',
    adminEmail: 'a@example.com',
  },
  'PATCH /customers/:code': { name: 'Acme', adminEmail: 'a@example.com' },
  'POST /regions': { code: frankfurt.code, name: 'Frankfurt' },
  'POST /admins': { email: 'new@example.com', role: 'viewer' },
  'DELETE /customers/:code': { confirm: 'acme', finalSnapshot: false },
};
const oddValues = [...oddTexts, 'x'.repeat(60_000), 'ab\ud800cd', 'a\ufffe', 1e308, -1, true, null, [], {}, ['a']];

it.each(Object.entries(validBodies))('%s takes or refuses what is odd in one field', async (route, valid) => {
  for (const field of Object.keys(valid)) {
    for (const odd of oddValues) {
      const code = route.startsWith('POST /customers') && field !== 'code' ? { code: `fuzz-${next++}` } : {};
      const content = JSON.stringify({ ...valid, ...code, [field]: odd });
      const status = await statusOf(route, { parameters: ['acme', 'acme'], query: {}, body: content, key: undefined });
      expect(status, `${field}: ${JSON.stringify(odd).slice(0, 60)}`).toBeLessThan(500);
    }
  }
});

it.each(['GET /customers/:code', 'GET /operations/:id', 'DELETE /admins/:email'])(
  '%s knows no name that no key can hold',
  async (route) => {
    for (const length of [513, 1_025, 2_049, 5_000]) {
      const request = {
        parameters: ['x'.repeat(length)],
        query: { customer: 'x'.repeat(length) },
        body: '{}',
        key: undefined,
      };
      expect(await statusOf(route, request)).toBe(404);
    }
  },
);

/** One request, byte by byte; resolves with the first line of the answer, or undefined when the connection is closed. */
function raw(bytes: string): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const socket = connect(attacked.installation.port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(patienceMs, () => reject(new Error('no answer')));
    socket.once('data', (data) => {
      resolve(data.toString().split('\r\n')[0]);
      socket.destroy();
    });
    socket.once('close', () => resolve(undefined));
    socket.once('error', () => resolve(undefined));
  });
}

it.each([
  ['no HTTP', '\u0016\u0003\u0001\u0000garbage\r\n\r\n'],
  [
    'two lengths',
    'POST /api/customers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab',
  ],
  [
    'a length and chunks',
    'POST /api/customers HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
  ],
  ['a header that is too long', `GET /api/me HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(70_000)}\r\n\r\n`],
  ['a line feed in a header', 'GET /api/me HTTP/1.1\r\nHost: localhost\r\nX: a\nb: c\r\n\r\n'],
])('refuses %s', async (_, bytes) => {
  expect((await raw(bytes)) ?? 'HTTP/1.1 400').toMatch(/^HTTP\/1\.1 4\d\d/);
});

it('still answers afterwards', async () => {
  expect((await attacked.api.call('GET', '/health')).status).toBe(200);
});
