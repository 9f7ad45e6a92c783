import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ledger, openLedger } from '../processes/ledger.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { startWaitingJob } from './job-process.ts';
import { createLocalJobs, type LocalJobs } from './local-jobs.ts';
import { spareJob } from './spare-job.ts';

const [first, second] = ['01JD0000000000000000000001', '01JD0000000000000000000002'] as const;
const program = `
  if [ "$AWAIT_OPERATION" ]; then echo loaded; read -r told || exit 0; echo "told $told"; else echo "at once $OPERATION_ID"; fi
  while [ -e hold ]; do sleep 0.05; done`;

let dir: string;
let ledger: Ledger;
let jobs: LocalJobs;
const onEnded = vi.fn();

const open = (withSpareBelow: number, commands = [program]) => {
  const environment = { PATH: process.env.PATH ?? '' };
  jobs = createLocalJobs({ dir: join(dir, 'jobs'), cwd: dir, commands, environment, ledger, withSpareBelow, onEnded });
};

beforeEach(async () => {
  dir = await temporaryFolder();
  ledger = await openLedger(join(dir, 'run'));
  onEnded.mockClear();
});
afterEach(async () => {
  await jobs?.close();
});

const waiting = () => ledger.entries().find(({ name }) => name === 'A process for the next job');
const untilOneWaits = () => vi.waitFor(() => expect(waiting()?.pid).toBeDefined(), 5_000);

async function run(operationId: string): Promise<string[]> {
  const { jobId } = await jobs.start({ operationId, attempt: 1 });
  await vi.waitFor(() => expect(onEnded).toHaveBeenCalledWith({ operationId, jobId }), 5_000);
  return (await jobs.log(jobId)).lines.map(({ text }) => text);
}

describe('a process that waits for the next job', () => {
  it('starts after a job, and becomes the next one', async () => {
    open(1);
    expect(await run(first)).toEqual([`at once ${first}`]);
    await untilOneWaits();
    const told = JSON.stringify({ OPERATION_ID: second, CODEBUILD_BUILD_ID: `${second}-1` });
    expect(await run(second)).toEqual(['loaded', `told ${told}`]);
  });

  it('is in the ledger under the name of its job from then on, and is one of those that run', async () => {
    open(1, [`${program} ; [ ! "$told" ] || sleep 60`]);
    await run(first);
    await untilOneWaits();
    const pid = waiting()?.pid;
    expect(jobs.pids()).toEqual([]);
    await jobs.start({ operationId: second, attempt: 1 });
    expect(ledger.entries()).toMatchObject([{ name: `Job ${second}-1`, pid }]);
    expect(jobs.pids()).toEqual([pid]);
  });

  it('starts beside a job only when there may be another one', async () => {
    open(2, ['sleep 60']);
    await jobs.start({ operationId: first, attempt: 1 });
    await untilOneWaits();
    await jobs.close();
    expect(ledger.entries()).toEqual([]);
    open(1, ['sleep 60']);
    await jobs.start({ operationId: second, attempt: 1 });
    expect(ledger.entries()).toMatchObject([{ name: `Job ${second}-1` }]);
  });

  it('harms nobody when it is killed', async () => {
    open(1);
    await run(first);
    await untilOneWaits();
    process.kill(waiting()?.pid ?? 0, 'SIGKILL');
    await vi.waitFor(() => expect(waiting()).toBeUndefined(), 5_000);
    expect(await run(second)).toEqual([`at once ${second}`]);
  });

  it('ends when nothing is left to do for a while', async () => {
    const environment = { PATH: process.env.PATH ?? '' };
    const start = () => startWaitingJob({ cwd: dir, commands: ['sleep 60'], environment, ledger });
    const spare = spareJob(start, 200);
    spare.prepare();
    expect(waiting()).toBeDefined();
    await vi.waitFor(() => expect(ledger.entries()).toEqual([]), 5_000);
    expect(spare.take()).toBeUndefined();
  });

  it('ends by itself when its console is gone', async () => {
    const environment = { PATH: process.env.PATH ?? '' };
    const script = `
      import { openLedger } from '${new URL('../processes/ledger.ts', import.meta.url)}';
      import { startWaitingJob } from '${new URL('./job-process.ts', import.meta.url)}';
      const ledger = await openLedger(${JSON.stringify(join(dir, 'run'))});
      startWaitingJob({ cwd: ${JSON.stringify(dir)}, commands: ['read -r told'], environment: ${JSON.stringify(environment)}, ledger });
      process.kill(process.pid, 'SIGKILL');`;
    const { spawnSync } = await import('node:child_process');
    const { signal } = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]);
    expect(signal).toBe('SIGKILL');
    const pid = waiting()?.pid ?? 0;
    expect(pid).toBeGreaterThan(1);
    await vi.waitFor(() => expect(() => process.kill(pid, 0)).toThrow('ESRCH'), 5_000);
  });
});
