import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { groupAlive } from './group.ts';
import { type Ledger, openLedger } from './ledger.ts';
import { killLeftovers } from './leftovers.ts';
import { processMark } from './mark.ts';
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
  it('reports its output and its exit', async () => {
    const { supervised, lines } = run('console.log("one\\ntwo"); console.error("three"); process.exitCode = 7');
    expect(await supervised.exited).toMatchObject({ code: 7, signal: null });
    expect(lines.toSorted()).toEqual(['one', 'three', 'two']);
    expect(ledger.entries()).toEqual([]);
  });

  it('inherits nothing from the environment', async () => {
    const { supervised, lines } = run('console.log(JSON.stringify(process.env))', { env: { ONLY: 'this' } });
    await supervised.exited;
    expect(JSON.parse(lines.join(''))).toEqual({ ONLY: 'this', [processMark]: expect.any(String) });
  });

  it('is restarted after it ended: at once, then with a growing delay', async () => {
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

  it('is not restarted when it is stopped during the delay', async () => {
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
  ])('explains why it cannot start: %s', async (_, more, message) => {
    const { supervised } = run('', more);
    expect((await supervised.exited).error).toContain(message);
  });
});

describe('a process that a killed console left running', () => {
  it('is ended by the next console', async () => {
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
    const [entry] = ledger.entries();
    const file = join(dir, 'run', `${entry?.id}.json`);
    await writeFile(file, JSON.stringify({ ...entry, identity: 'an earlier boot/1' }));
    expect(await killLeftovers(ledger)).toEqual([]);
    expect(groupAlive(pid)).toBe(true);
  });
});

describe('the ledger', () => {
  it('holds no command line and no environment', async () => {
    run(forever, { env: { PASSWORD: 'hidden' } });
    const [entry] = ledger.entries();
    const text = await readFile(join(dir, 'run', `${entry?.id}.json`), 'utf8');
    expect(Object.keys(JSON.parse(text)).toSorted()).toEqual(['identity', 'name', 'pid', 'stopSignal']);
  });

  it.runIf(process.platform === 'linux')(
    'finds a process that was started by a console that ended before it could record the pid',
    async () => {
      const { id } = ledger.announce({ name: 'probe', stopSignal: 'SIGTERM' });
      const child = spawn(process.execPath, ['-e', forever], { env: { [processMark]: id }, detached: true });
      const ended = new Promise((resolve) => child.once('exit', (_, signal) => resolve(signal)));
      expect(await killLeftovers(ledger)).toEqual(['probe']);
      expect(await ended).toBe('SIGTERM');
      expect(ledger.entries()).toEqual([]);
    },
  );

  it('starts nothing that it cannot record', async () => {
    const marker = join(dir, 'has-run');
    await rm(join(dir, 'run'), { recursive: true });
    const { supervised } = run(`require('fs').writeFileSync(${JSON.stringify(marker)}, '')`);
    expect((await supervised.exited).error).toContain('probe cannot start: ENOENT');
    await expect(readFile(marker)).rejects.toThrow('ENOENT');
  });
});
