import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { groupAlive } from './group.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { killLeftovers } from './leftovers.ts';
import { type Supervised, type SuperviseSpec, supervise } from './supervise.ts';

let dir: string;
let ledger: Ledger;
const started: Supervised[] = [];

beforeEach(async () => {
  dir = await temporaryFolder();
  ledger = await openLedger(join(dir, 'run'));
});

afterEach(async () => {
  await Promise.all(started.splice(0).map((process) => process.stop()));
});

function run(script: string, more: Partial<SuperviseSpec> = {}) {
  const lines: string[] = [];
  const supervised = supervise({
    name: 'probe',
    command: [process.execPath, '-e', script],
    cwd: dir,
    env: {},
    ledger,
    restart: 'never',
    onLine: (line) => lines.push(line),
    ...more,
  });
  started.push(supervised);
  supervised.start();
  return { supervised, lines };
}

const forever = 'setInterval(() => {}, 1000)';

describe('a supervised process', () => {
  it('gives its lines and how it ended', async () => {
    const { supervised, lines } = run('console.log("one\\ntwo"); console.error("three"); process.exitCode = 7');
    expect(await supervised.exited).toMatchObject({ code: 7, signal: null });
    expect(lines.toSorted()).toEqual(['one', 'three', 'two']);
    expect(ledger.entries()).toEqual([]);
  });

  it('gets nothing of our own environment', async () => {
    const { supervised, lines } = run('console.log(JSON.stringify(process.env))', { env: { ONLY: 'this' } });
    await supervised.exited;
    expect(JSON.parse(lines.join(''))).toEqual({ ONLY: 'this' });
  });

  it('comes back after a kill, at first at once and then later and later', async () => {
    const starts: number[] = [];
    run('console.log("up")', {
      restart: 'always',
      backoff: { firstMs: 40, maxMs: 60, resetAfterMs: 60_000 },
      onStart: () => starts.push(performance.now()),
    });
    await vi.waitFor(() => expect(starts.length).toBeGreaterThan(3), { timeout: 5_000 });
    expect(Number(starts[2]) - Number(starts[1])).toBeGreaterThanOrEqual(40);
  });

  it('stops a whole group, also one that ignores the signal', async () => {
    const child = `require('child_process').spawn(process.execPath, ['-e', ${JSON.stringify(`process.on('SIGTERM', () => {}); console.log('child'); ${forever}`)}], {stdio: 'inherit'});`;
    const { supervised, lines } = run(`${child} process.on('SIGTERM', () => {}); ${forever}`, { stopTimeoutMs: 200 });
    await vi.waitFor(() => expect(lines).toContain('child'), { timeout: 5_000 });
    const pid = Number(supervised.pid);
    await supervised.stop();
    expect(groupAlive(pid)).toBe(false);
    expect(await supervised.exited).toMatchObject({ signal: 'SIGKILL' });
    expect(ledger.entries()).toEqual([]);
  });

  it('does not come back once it was stopped while waiting', async () => {
    const { supervised } = run('', {
      restart: 'always',
      backoff: { firstMs: 60_000, maxMs: 60_000, resetAfterMs: 60_000 },
    });
    await vi.waitFor(() => expect(supervised.state).toBe('waiting'), { timeout: 5_000 });
    await supervised.stop();
    expect(supervised.state).toBe('stopped');
  });

  it.each([
    ['a missing program', { command: ['no-such-program'] }, 'no program "no-such-program" on the PATH'],
    ['a missing folder', { cwd: '/no/such/folder' }, 'its folder /no/such/folder does not exist'],
  ])('says what is wrong with %s', async (_, more, message) => {
    const { supervised } = run('', more);
    expect((await supervised.exited).error).toContain(message);
  });
});

describe('what a killed predecessor left', () => {
  it('is ended, by the next start', async () => {
    const { supervised, lines } = run(`console.log('up'); ${forever}`);
    await vi.waitFor(() => expect(lines).toContain('up'), { timeout: 5_000 });
    const next = await openLedger(join(dir, 'run'));
    expect(await killLeftovers(next)).toEqual(['probe']);
    expect((await supervised.exited).signal).toBe('SIGTERM');
    expect(next.entries()).toEqual([]);
  });

  it('is left alone when its pid belongs to another process now', async () => {
    const { supervised, lines } = run(`console.log('up'); ${forever}`);
    await vi.waitFor(() => expect(lines).toContain('up'), { timeout: 5_000 });
    const pid = Number(supervised.pid);
    ledger.add({ name: 'probe', pid, identity: 'an earlier boot/1', stopSignal: 'SIGTERM' });
    expect(await killLeftovers(ledger)).toEqual([]);
    expect(groupAlive(pid)).toBe(true);
  });
});

it('writes an entry that holds no command line and no environment', async () => {
  const { supervised } = run(forever, { env: { PASSWORD: 'hidden' } });
  const text = await readFile(join(dir, 'run', `${supervised.pid}.json`), 'utf8');
  expect(Object.keys(JSON.parse(text)).toSorted()).toEqual(['identity', 'name', 'pid', 'stopSignal']);
});
