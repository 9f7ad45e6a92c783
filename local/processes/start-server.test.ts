import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { freePort } from './free-port.ts';
import { openLedger } from './ledger.ts';
import { httpRequest } from './liveness.ts';
import { type Server, startServer } from './start-server.ts';

const script = `require('http').createServer().listen(Number(process.argv[1]), '127.0.0.1', () => console.log('ready 7'));`;
const readNumber = (line: string) => /^ready (\d)$/.exec(line)?.[1];
const log = vi.fn();
let dir: string;
let server: Server | undefined;

async function start<T>(program: string, untilReady: (server: Server) => Promise<T>) {
  const port = await freePort();
  const started = await startServer(
    {
      name: 'A server',
      command: [process.execPath, '-e', program, String(port)],
      cwd: dir,
      env: {},
      ledger: await openLedger(join(dir, 'run')),
      logFile: join(dir, 'server.log'),
      log,
      liveness: { port, request: httpRequest },
    },
    (starting) => {
      server = starting;
      return untilReady(starting);
    },
  );
  return started.ready;
}

beforeEach(async () => {
  log.mockClear();
  dir = await temporaryFolder();
});
afterEach(() => server?.stop());

it('is ready when it says so, and keeps what it prints', async () => {
  expect(await start(script, (starting) => starting.readyLine(readNumber, 10_000))).toBe('7');
  await server?.stop();
  expect(await readFile(join(dir, 'server.log'), 'utf8')).toMatch(/^\S+Z ready 7\n$/);
  expect(log).not.toHaveBeenCalled();
});

it('is restarted when it ends, with a message', async () => {
  await start(script, (starting) => starting.readyLine(readNumber, 10_000));
  const before = Number(server?.pid);
  process.kill(before, 'SIGKILL');
  await vi.waitFor(() => expect(server?.pid).not.toBe(before), { timeout: 5_000 });
  await vi.waitFor(() => expect(server?.pid).toBeDefined(), { timeout: 5_000 });
  expect(server?.exits).toBe(1);
  expect(log.mock.calls).toEqual([['A server ended unexpectedly (SIGKILL). Restarting it.']]);
});

it('is stopped when it is not ready in time, and what it printed is told', async () => {
  const silent = start("console.log('no port'); setInterval(() => {}, 1000)", (starting) =>
    starting.readyLine(readNumber, 500),
  );
  await expect(silent).rejects.toThrow('A server is not ready after 0.5 s:\nno port');
  expect(server?.pid).toBeUndefined();
});
