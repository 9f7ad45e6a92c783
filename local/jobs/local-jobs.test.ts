import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Ledger, openLedger } from '../processes/ledger.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { createLocalJobs, type LocalJobs } from './local-jobs.ts';

const operationId = '01JD0000000000000000000000';
let dir: string;
let ledger: Ledger;
let jobs: LocalJobs;
const onEnded = vi.fn();

const open = (command: string) =>
  createLocalJobs({
    dir: join(dir, 'jobs'),
    cwd: dir,
    commands: [command],
    environment: { PATH: process.env.PATH ?? '' },
    ledger,
    onEnded,
  });

beforeEach(async () => {
  dir = await temporaryFolder();
  ledger = await openLedger(join(dir, 'run'));
  onEnded.mockClear();
});
afterEach(async () => {
  await jobs.close();
});

const texts = async (jobId: string) => (await jobs.log(jobId)).lines.map((line) => line.text);

describe('a job on one machine', () => {
  it('gets the operation as its only input, and keeps what it prints with the time', async () => {
    jobs = open('echo "working on $OPERATION_ID"');
    const { jobId } = await jobs.start({ operationId, attempt: 1 });
    await vi.waitFor(() => expect(onEnded).toHaveBeenCalledWith({ operationId, jobId }));
    const page = await jobs.log(jobId);
    expect(page.lines).toEqual([{ time: expect.stringMatching(/^\d{4}-.*Z$/), text: `working on ${operationId}` }]);
    expect(page.done).toBe(true);
    expect(await jobs.log(jobId, page.nextCursor)).toEqual({ lines: [], nextCursor: page.nextCursor, done: true });
  });

  it('starts an attempt once, also after a restart of the console', async () => {
    jobs = open('sleep 60');
    const first = await jobs.start({ operationId, attempt: 1 });
    await jobs.start({ operationId, attempt: 1 });
    expect(jobs.pids()).toHaveLength(1);
    await vi.waitFor(async () => expect(await jobs.status(first.jobId)).toBe('running'));
    await jobs.close();
    jobs = open('sleep 60');
    expect(await jobs.start({ operationId, attempt: 1 })).toEqual(first);
    expect(jobs.pids()).toHaveLength(0);
    expect(await jobs.status(first.jobId)).toBe('ended');
  });

  it('says in its log that it died', async () => {
    jobs = open('echo begun; kill -9 $$');
    const { jobId } = await jobs.start({ operationId, attempt: 2 });
    await vi.waitFor(() => expect(onEnded).toHaveBeenCalled());
    expect(await texts(jobId)).toEqual(['begun', 'The job ended before its work did (SIGKILL).']);
  });

  it('knows nothing of a job that never was, or of a name that is a path', async () => {
    jobs = open('true');
    expect(await jobs.status(`${operationId}-9`)).toBe('unknown');
    expect(await jobs.status('../run')).toBe('unknown');
    expect(await jobs.log('../run')).toMatchObject({ lines: [], done: true });
  });
});
