import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { freePort } from './free-port.ts';
import { openLedger } from './ledger.ts';
import { answers, httpGreeting, killWhenHung } from './liveness.ts';
import { signal } from './signal.ts';
import { type Supervised, supervise } from './supervise.ts';

const server = "require('http').createServer((_, answer) => answer.end()).listen(Number(process.argv[1]), '127.0.0.1')";
let dir: string;
let port: number;
let supervised: Supervised;
let stopWatch: () => void;
const onHung = vi.fn();

beforeEach(async () => {
  onHung.mockClear();
  dir = await mkdtemp(join(tmpdir(), 'liveness-'));
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
  await expect.poll(() => answers(port, httpGreeting, 1_000), { timeout: 10_000 }).toBe(true);
  stopWatch = killWhenHung(supervised, { port, greeting: httpGreeting, onHung, everyMs: 100, patience: 3 });
});
afterEach(async () => {
  stopWatch();
  await supervised.stop();
  await rm(dir, { recursive: true });
});

it('starts a process anew that runs and does not answer', async () => {
  const hung = supervised.pid ?? 0;
  signal(hung, 'SIGSTOP');
  await expect.poll(() => answers(port, httpGreeting, 1_000), { timeout: 10_000 }).toBe(true);
  expect(onHung).toHaveBeenCalledOnce();
  expect(supervised.pid).not.toBe(hung);
});

it('leaves a process alone that answers', async () => {
  const pid = supervised.pid;
  for (let look = 0; look < 8; look++) expect(await answers(port, httpGreeting, 1_000)).toBe(true);
  expect(supervised.pid).toBe(pid);
  expect(onHung).not.toHaveBeenCalled();
});
