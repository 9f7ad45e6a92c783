import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { closeServer, listen } from './listen.ts';
import { loopbackAndApplications, loopbackOnly } from './loopback-only.ts';

const app = new Hono();
app.use(loopbackOnly);
app.all('*', (context) => context.text('console'));
const server = createAdaptorServer({ fetch: app.fetch }) as import('node:http').Server;
let port: number;

beforeAll(async () => {
  await listen(server, '127.0.0.1', 0);
  port = (server.address() as import('node:net').AddressInfo).port;
});
afterAll(() => closeServer(server));

/** The status line of the answer to a request with these header lines. */
async function ask(...headers: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`GET /api/health HTTP/1.1\r\n${[...headers, 'Connection: close'].join('\r\n')}\r\n\r\n`);
  return (await text(socket)).split('\r\n')[0] ?? '';
}

describe('the console on one machine', () => {
  it.each(['localhost:4000', 'LOCALHOST', '127.0.0.1:4000', '[::1]:4000', 'localhost:5000'])(
    'answers at %s',
    async (host) => {
      expect(await ask(`Host: ${host}`)).toBe('HTTP/1.1 200 OK');
    },
  );

  it.each(['rebound.example.com:4000', 'localhost.example.com', '192.0.2.7', 'acme.localhost:4000', 'a@localhost', ''])(
    'does not answer at "%s"',
    async (host) => {
      expect(await ask(`Host: ${host}`)).toMatch(/^HTTP\/1\.1 (421|400)/);
    },
  );

  it('does not answer a request with two hosts', async () => {
    expect(await ask('Host: localhost:4000', 'Host: rebound.example.com')).toMatch(/^HTTP\/1\.1 4/);
  });

  it.each(['http://localhost:4000', 'http://127.0.0.1:4000'])('answers pages of %s', async (origin) => {
    expect(await ask('Host: localhost:4000', `Origin: ${origin}`)).toBe('HTTP/1.1 200 OK');
  });

  it.each(['https://example.com', 'null', 'http://acme.localhost:8080'])(
    'does not answer pages of %s',
    async (origin) => {
      expect(await ask('Host: localhost:4000', `Origin: ${origin}`)).toBe('HTTP/1.1 403 Forbidden');
    },
  );
});

describe('the sign-in of applications', () => {
  const signIn = new Hono().use(loopbackAndApplications(8080)).all('*', (context) => context.text('user pools'));
  const statusFor = async (origin: string, host = 'localhost:4000') =>
    (await signIn.request('/cognito', { method: 'POST', headers: { host, origin } })).status;

  it.each(['http://acme.localhost:8080', 'http://acme.palette.localhost:8080', 'http://localhost:4000'])(
    'answers pages of %s',
    async (origin) => {
      expect(await statusFor(origin)).toBe(200);
    },
  );

  it.each([
    'https://example.com',
    'null',
    'http://acme.localhost:9090',
    'http://acme.localhost:8080.example.com',
    'http://localhost.example.com:8080',
    'https://acme.localhost:8080',
  ])('does not answer pages of %s', async (origin) => {
    expect(await statusFor(origin)).toBe(403);
  });

  it('does not answer at another host', async () => {
    expect(await statusFor('http://acme.localhost:8080', 'rebound.example.com')).toBe(421);
  });
});
