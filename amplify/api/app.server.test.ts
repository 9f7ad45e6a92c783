import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';

describe('the API on a server of Node', async () => {
  const console = await testConsole();
  const server = createAdaptorServer({ fetch: console.app.fetch });
  let url = '';

  beforeAll(async () => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
  });
  afterAll(() => void server.close());

  const post = (body: string | ReadableStream) =>
    fetch(`${url}/customers`, {
      method: 'POST',
      headers: { Authorization: 'Bearer admin', 'Content-Type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);

  it('creates a customer, and writes down where the request came from', async () => {
    expect((await post(JSON.stringify(acme))).status).toBe(202);
    const { items } = (await console.call('GET /audit')).body;
    expect(items[0]).toMatchObject({ sourceIp: '127.0.0.1', outcome: 'accepted' });
  });

  it('takes a body of unknown length', async () => {
    const response = await post(new Blob([JSON.stringify({ ...acme, code: 'beta' })]).stream());
    expect(response.status).toBe(202);
  });

  it('refuses 2 MB at once', async () => {
    const response = await post(JSON.stringify({ ...acme, name: 'a'.repeat(2_000_000) }));
    expect(response.status).toBe(413);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(await response.json()).toMatchObject({ code: 'body-too-large' });
  });

  it('hangs up on a body that goes on and on', async () => {
    const headers = { Authorization: 'Bearer admin', 'Content-Type': 'application/json' };
    const sending = request(`${url}/customers`, { method: 'POST', headers });
    const chunk = Buffer.alloc(16_384, 'a');
    let sent = 0;
    const more = () => {
      while (sent < 50_000_000 && !sending.destroyed) {
        sent += chunk.length;
        if (!sending.write(chunk)) return sending.once('drain', more);
      }
    };
    sending.on('error', () => {});
    more();
    const [response] = await once(sending, 'response');
    expect(response.statusCode).toBe(413);
    sending.destroy();
    expect(sent).toBeLessThan(50_000_000);
  });

  it('answers HEAD and a repeated request over a kept connection', async () => {
    const headers = { Authorization: 'Bearer viewer' };
    for (const method of ['HEAD', 'GET', 'HEAD']) {
      const response = await fetch(`${url}/regions`, { method, headers });
      expect(response.status).toBe(200);
      await response.text();
    }
  });
});
