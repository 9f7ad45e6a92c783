import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { limits } from '../limits.ts';
import { cognitoProxy } from './proxy.ts';
import { callCognito } from './testing/call-cognito.ts';

let server: Server;
let endpoint = '';
beforeEach(async () => {
  server = createServer((_, response) => response.writeHead(400).end('{"__type":"NotAuthorizedException"}'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

it('slows down who tries one password with many names, and nobody who is signed in', async () => {
  const proxy = cognitoProxy({ endpoint, issuer: 'http://localhost/cognito/local_1' });
  const types: (string | undefined)[] = [];
  for (let n = 0; n < limits.cognito.signIns.burst + 20; n++) {
    const { body } = await callCognito(proxy, '/', 'InitiateAuth', { AuthParameters: { USERNAME: `person-${n}` } });
    types.push(body.__type);
  }
  expect(types.slice(0, limits.cognito.signIns.burst)).not.toContain('TooManyRequestsException');
  expect(types.at(-1)).toBe('TooManyRequestsException');
  expect((await callCognito(proxy, '/', 'GetUser', {})).body.__type).toBe('NotAuthorizedException');
});
