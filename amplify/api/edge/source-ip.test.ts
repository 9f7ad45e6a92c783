import { Hono } from 'hono';
import { expect, it } from 'vitest';
import { sourceIp } from './source-ip.ts';

const app = new Hono().get('/', (c) => c.json(sourceIp(c)));

it.each([
  [{ incoming: { socket: { remoteAddress: '127.0.0.1' } } }, '127.0.0.1'],
  [{ requestContext: { http: { sourceIp: '192.0.2.1' } } }, '192.0.2.1'],
  [{ requestContext: { identity: { sourceIp: '192.0.2.2' } } }, '192.0.2.2'],
  [{}, null],
])('finds the address in %j', async (env, expected) => {
  const headers = { 'X-Forwarded-For': '203.0.113.9' };
  expect(await (await app.request('/', { headers }, env)).json()).toBe(expected);
});
