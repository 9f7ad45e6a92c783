import { expect, test } from 'vitest';
import { logPage, operation } from './answers.ts';
import { useHarness } from './harness.ts';

const harness = useHarness();
const { id } = operation();
const run = ['customers', 'run', 'acme'];
const lines = ['Waiting', '— Running in acme —', 'hello', 'world', '— End of the output —', 'Done in 0.1 s.'];

function answer(end: Parameters<typeof operation>[0], log = lines) {
  const { console } = harness;
  const type = 'customer.command' as const;
  console.on('POST /customers/acme/commands', { status: 202, json: { operation: operation({ type }) } });
  console.on(`GET /operations/${id}`, { json: operation({ type, ...end }) });
  console.on(`GET /operations/${id}/log`, { json: logPage(log, true) });
}

test('prints what the program wrote, and the rest on standard error', async () => {
  answer({ status: 'succeeded' });
  const { code, out, err } = await harness.cli(...run, '--timeout', '30', '--', 'ls', '-l', '--json', 'a b');
  expect(code).toBe(0);
  expect(out).toBe('hello\nworld');
  expect(err).toContain('Done in 0.1 s.');
  expect(harness.console.received.find(({ path }) => path.endsWith('/commands'))?.body).toEqual({
    command: ['ls', '-l', '--json', 'a b'],
    timeoutSeconds: 30,
  });
});

test('ends with the exit code of the program', async () => {
  const message = 'The command ended with exit code 3.';
  const coded = { message: { code: 'command-exited', values: { exitCode: 3 } } };
  answer({ status: 'failed', error: { code: 'command-failed', message, hint: 'Read it.', coded } });
  expect((await harness.cli(...run, '--', 'false')).code).toBe(3);
});

test('says why there is no exit code', async () => {
  const message = 'The command did not run to its end: It took too long.';
  answer({ status: 'failed', error: { code: 'command-failed', message, hint: 'Read it.' } });
  const { code, err } = await harness.cli(...run, '--', 'sleep', '9');
  expect(code).toBe(1);
  expect(err).toContain('It took too long.');
});

test('needs a command', async () => {
  const { code, err } = await harness.cli(...run);
  expect(code).toBe(1);
  expect(err).toContain('customers run acme -- ls -l');
});

test('shows the first sign-in', async () => {
  const json = { url: 'http://acme.localhost:8080/', user: 'ada@example.com', password: 'Very-Secret-1' };
  harness.console.on('GET /customers/acme/sign-in', { json });
  const { code, out } = await harness.cli('customers', 'sign-in', 'acme');
  expect(code).toBe(0);
  for (const value of Object.values(json)) expect(out).toContain(value);
});

test('shows what is deployed and what has changed since', async () => {
  const deployed = {
    version: '1.0',
    size: 'small',
    options: { key: null, workers: 2 },
    at: '2026-01-31',
    operationId: id,
  };
  const changes = [{ path: 'environment.MODE', before: 'old', after: null }];
  harness.console.on('GET /customers/acme/definition', { json: { deployed, changes } });
  const { out } = await harness.cli('customers', 'definition', 'acme');
  expect(out).toContain('key=(secret), workers=2');
  expect(out).toMatch(/environment\.MODE\s+old\s+-/);
});
