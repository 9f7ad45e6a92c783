import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { prepareInstallation } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';
import { scratch } from '../console/scratch.ts';
import { hostileProduct } from './hostile/hostile-product.ts';

const products = scratch('deployment-console-hostile');
hostileProduct(products.dir);
const installation = await prepareInstallation({ PRODUCTS_DIR: products.dir });
const { port, appsPort } = installation;
let running: RunningConsole;
let api: ApiClient;

beforeAll(async () => {
  ({ running, api } = await installation.start());
  await api.runOperation('POST', '/regions', frankfurt);
  const body = { code: 'acme', name: 'Acme', region: frankfurt.code, product: 'hostile' };
  expect(await api.runOperation('POST', '/customers', body)).toMatchObject({ status: 'succeeded' });
});
afterAll(async () => {
  await running.stop();
  installation.remove();
  products.remove();
});

/** All that comes back for these bytes. */
async function exchange(to: number, bytes: string): Promise<string> {
  const socket = connect(to, '127.0.0.1');
  socket.on('error', () => {});
  socket.write(bytes, 'latin1');
  return text(socket).catch(() => '');
}

const applications = { name: 'applications', to: appsPort, host: `acme.localhost:${appsPort}`, path: '/echo' };
const console_ = { name: 'console', to: port, host: `localhost:${port}`, path: '/api/health' };

describe.each([applications, console_])('the port of the $name', ({ to, host, path }) => {
  const request = (...lines: string[]) => exchange(to, `${[...lines, 'Connection: close', '', ''].join('\r\n')}`);
  const get = `GET ${path} HTTP/1.1`;
  const own = `Host: ${host}`;

  it('answers a plain request', async () => {
    expect(await request(get, own)).toMatch(/^HTTP\/1\.1 200 /);
  });

  it.each([
    ['no host', [get]],
    ['two hosts', [get, own, 'Host: other.localhost']],
    ['the same host twice', [get, own, own]],
    ['a lone carriage return in a header', [get, own, 'X-A: b\rX-C: d']],
    ['a lone line feed in a header', [get, own, 'X-A: b\nX-C: d']],
    ['a space before the colon', [get, own, 'X-A : b']],
    ['a null byte', [get, own, 'X-A: \0']],
    ['a folded header', [get, own, 'X-A: b', '  c']],
    ['a length and chunks', [`POST ${path} HTTP/1.1`, own, 'Content-Length: 3', 'Transfer-Encoding: chunked']],
    ['two lengths', [`POST ${path} HTTP/1.1`, own, 'Content-Length: 3', 'Content-Length: 4']],
    ['a length that is no number', [`POST ${path} HTTP/1.1`, own, 'Content-Length: 0x3']],
    ['headers of 100 KB', [get, own, `X-A: ${'a'.repeat(100_000)}`]],
    ['an unknown version', [`GET ${path} HTTP/3.7`, own]],
    ['no HTTP at all', ['\x16\x03\x01\x02\x00\x01\x00']],
  ])('refuses %s', async (_, lines) => {
    expect(await request(...lines)).toMatch(/^(HTTP\/1\.1 4\d\d |$)/);
  });

  it('answers as HTTP/1.1 when the client asks for HTTP/2', async () => {
    const wish = ['Connection: Upgrade, HTTP2-Settings, close', 'Upgrade: h2c', 'HTTP2-Settings: AAMAAABkAAQAAP__'];
    expect(await exchange(to, [get, own, ...wish, '', ''].join('\r\n'))).toMatch(/^HTTP\/1\.1 200 /);
  });

  it('goes on after all of this', async () => {
    expect(await request(get, own)).toMatch(/^HTTP\/1\.1 200 /);
  });
});

it('passes one request on for each that it gets', async () => {
  const smuggled = 'GET /echo HTTP/1.1\r\nHost: acme.localhost\r\nX-Smuggled: yes\r\n\r\n';
  const head = `POST /echo HTTP/1.1\r\nHost: acme.localhost\r\nContent-Length: ${smuggled.length}\r\nConnection: close\r\n\r\n`;
  const answer = await exchange(appsPort, head + smuggled);
  expect(answer.match(/HTTP\/1\.1 200/g)).toHaveLength(1);
  expect(answer).not.toContain('x-smuggled');
});

it('answers 504, with a page, when an application is silent for a minute', async () => {
  const startedAt = performance.now();
  const answer = await exchange(appsPort, 'GET /silent HTTP/1.1\r\nHost: acme.localhost\r\nConnection: close\r\n\r\n');
  expect(answer).toMatch(/^HTTP\/1\.1 504 /);
  expect(answer).toContain('The application did not respond in time');
  expect(performance.now() - startedAt).toBeGreaterThan(55_000);
});
