import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type StubConsole, startStubConsole } from '@console/cli/test/stub-console';
import { afterEach, beforeEach, expect, test } from 'vitest';

let stub: StubConsole;
beforeEach(async () => {
  stub = await startStubConsole();
});
afterEach(() => stub.close());

async function token(...argv: string[]): Promise<{ code: unknown; out: string; err: string }> {
  const script = fileURLToPath(new URL('token.ts', import.meta.url));
  const env = { PATH: process.env.PATH, PORT: new URL(stub.url).port, CONSOLE_URL: stub.url };
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...argv], { env });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, 'close');
  return { code, out, err };
}

test('prints the token and nothing else', async () => {
  expect(await token('operator@example.com')).toEqual({ code: 0, out: 'token-of-operator@example.com\n', err: '' });
});

test('prints to standard error why there is none', async () => {
  expect(await token()).toMatchObject({
    code: 1,
    out: '',
    err: expect.stringContaining('Give the email address of a user'),
  });
  stub.on('POST /cognito/', { status: 400, json: { message: 'User does not exist.' } });
  const unknown = await token('nobody@example.com');
  expect(unknown).toEqual({ code: 1, out: '', err: 'Cannot sign in as nobody@example.com: User does not exist.\n' });
  await stub.close();
  expect(await token('operator@example.com')).toMatchObject({
    code: 1,
    err: expect.stringContaining('start it with npm start'),
  });
});
