import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { freePort } from './free-port.ts';
import { openLedger } from './ledger.ts';
import { httpRequest, responds, restartWhenHung } from './liveness.ts';
import { signal } from './signal.ts';
import { type Supervised, supervise } from './supervise.ts';

const server =
  "require('http').createServer((_, response) => response.end()).listen(Number(process.argv[1]), '127.0.0.1')";
let dir: string;
let port: number;
let supervised: Supervised;
let stopProbing: () => void;
const onHung = vi.fn();

beforeEach(async () => {
  onHung.mockClear();
  dir = await temporaryFolder();
  port = await freePort();
  supervised = supervise({
    name: 'server',
    command: [process.execPath, '-e', server, String(port)],
    cwd: dir,
    env: {},
    ledger: await openLedger(join(dir, 'run')),
    restart: 'always',
    onLine: () => {},
  });
  supervised.start();
  await expect.poll(() => responds({ port, request: httpRequest }, 1_000), { timeout: 10_000 }).toBe(true);
  stopProbing = restartWhenHung(supervised, {
    port,
    request: httpRequest,
    onHung,
    intervalMs: 100,
    failureThreshold: 3,
  });
});
afterEach(async () => {
  stopProbing();
  await supervised.stop();
});

it('restarts a process that runs and does not respond', async () => {
  const hung = supervised.pid ?? 0;
  signal(hung, 'SIGSTOP');
  await expect.poll(() => responds({ port, request: httpRequest }, 1_000), { timeout: 10_000 }).toBe(true);
  expect(onHung).toHaveBeenCalledOnce();
  expect(supervised.pid).not.toBe(hung);
});

it('leaves a process alone that responds', async () => {
  const pid = supervised.pid;
  for (let probe = 0; probe < 8; probe++) expect(await responds({ port, request: httpRequest }, 1_000)).toBe(true);
  expect(supervised.pid).toBe(pid);
  expect(onHung).not.toHaveBeenCalled();
});
