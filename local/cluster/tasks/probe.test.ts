import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { codeMatches, probe } from './probe.ts';

const check = { path: '/', codes: '200', intervalMs: 1_000, timeoutMs: 1_000, unhealthyThreshold: 2 };
const server = createServer((_, response) => response.end());
let port: number;

beforeEach(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterEach(() => server.close());

it('asks the task itself', async () => {
  expect(await probe({ port, owns: () => true }, check)).toBeUndefined();
});

it.runIf(process.platform === 'linux')(
  'takes no answer of another process on the port for that of the task',
  async () => {
    expect(await probe({ port, owns: () => false }, check)).toBe(`another process listens on port ${port}`);
  },
);

it.each([
  [200, '200', true],
  [302, '200,302', true],
  [250, '200-299', true],
  [404, '200-399', false],
])('%i is healthy by %s: %s', (status, codes, expected) => {
  expect(codeMatches(status, codes)).toBe(expected);
});
