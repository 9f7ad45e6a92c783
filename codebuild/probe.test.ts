import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { probe } from './probe.ts';

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/health`;
}

const once = (url: string, patienceSeconds?: number) => probe(url, 0, new AbortController().signal, patienceSeconds);

it.each([200, 204, 302])('an address that answers %i is well', async (status) => {
  expect(await once(await serve((_, response) => response.writeHead(status).end()))).toEqual({ healthy: true, status });
});

it.each([404, 502])('an address that answers %i is not', async (status) => {
  expect(await once(await serve((_, response) => response.writeHead(status).end()))).toEqual({
    healthy: false,
    status,
  });
});

it('an address that takes the request and says nothing is silent', async () => {
  const url = await serve(() => {});
  expect(await once(url, 0.05)).toEqual({ healthy: false, silentSeconds: 0.05 });
});

it('an address that nobody listens at has the reason of the system', async () => {
  const url = await serve(() => {});
  for (const end of ends.splice(0)) end();
  expect(await once(url)).toEqual({ healthy: false, reason: expect.stringContaining('ECONNREFUSED') });
});

it('an address that becomes well in time is well', async () => {
  let asked = 0;
  const url = await serve((_, response) => response.writeHead(++asked < 3 ? 503 : 200).end());
  expect(await probe(url, 30, new AbortController().signal)).toEqual({ healthy: true, status: 200 });
});
