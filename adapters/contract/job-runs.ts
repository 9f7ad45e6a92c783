import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JobLimitReached, type Jobs } from '@console/core/ports/jobs';
import { describe, expect, it } from 'vitest';
import { type JobsFixture, type JobsTraits, operationId, otherId } from './jobs-fixture.ts';

const until = { timeout: 10_000, interval: 20 };

/** How jobs start and end. */
export function jobRunContract(fixture: JobsFixture, { limited, stoppable = true }: JobsTraits): void {
  /** Jobs that record their process and operation, and end when `finish` is called. */
  const openWaiting = async (limit?: number) => {
    const [runs, gate] = [join(fixture.dir, 'runs'), join(fixture.dir, 'gate')];
    const command = `echo "$$ $OPERATION_ID" >> '${runs}'; until [ -e '${gate}' ]; do sleep 0.02; done`;
    const started = () => (existsSync(runs) ? readFileSync(runs, 'utf8').split('\n').slice(0, -1) : []);
    return { jobs: await fixture.open(command, limit), started, finish: () => writeFileSync(gate, '') };
  };
  const ended = (jobs: Jobs, jobId: string) => expect.poll(() => jobs.status(jobId), until).toBe('ended');

  describe('a job', () => {
    it('runs for its operation, and ends', async () => {
      const { jobs, started, finish } = await openWaiting();
      const { jobId } = await jobs.start({ operationId, attempt: 1 });
      expect(await jobs.status(jobId)).toBe('running');
      await expect.poll(started, until).toEqual([expect.stringMatching(` ${operationId}$`)]);
      expect(await jobs.status(jobId)).toBe('running');
      finish();
      await ended(jobs, jobId);
    });

    it('ends when its command fails', async () => {
      const jobs = await fixture.open('exit 3');
      await ended(jobs, (await jobs.start({ operationId, attempt: 1 })).jobId);
    });

    it('is started once for an attempt, however often that is requested', async () => {
      const { jobs, started, finish } = await openWaiting();
      const starts = Array.from({ length: 5 }, () => jobs.start({ operationId, attempt: 1 }));
      const [first, ...others] = await Promise.all(starts);
      expect(others).toEqual(Array.from({ length: 4 }, () => first));
      await expect.poll(started, until).toHaveLength(1);
      expect(await jobs.start({ operationId, attempt: 1 })).toEqual(first);
      finish();
      await ended(jobs, first?.jobId ?? '');
      expect(await jobs.start({ operationId, attempt: 1 })).toEqual(first);
      expect(await jobs.status(first?.jobId ?? '')).toBe('ended');
      expect(started()).toHaveLength(1);
    });

    it('is a new one for each attempt and each operation', async () => {
      const { jobs, started } = await openWaiting();
      const requests = [
        { operationId, attempt: 1 },
        { operationId, attempt: 2 },
        { operationId: otherId, attempt: 1 },
      ];
      const ids = await Promise.all(requests.map(async (request) => (await jobs.start(request)).jobId));
      expect(new Set(ids).size).toBe(3);
      await expect.poll(started, until).toHaveLength(3);
      expect(started().filter((line) => line.endsWith(otherId))).toHaveLength(1);
    });

    it('is refused at the limit, and started once another job has ended', async ({ skip }) => {
      if (!limited) return skip('only the caller limits the number of jobs');
      const { jobs, started } = await openWaiting(1);
      const { jobId } = await jobs.start({ operationId, attempt: 1 });
      await expect.poll(started, until).toHaveLength(1);
      await expect(jobs.start({ operationId: otherId, attempt: 1 })).rejects.toBeInstanceOf(JobLimitReached);
      // The job that runs is not counted twice.
      expect(await jobs.start({ operationId, attempt: 1 })).toEqual({ jobId });
      expect(started()).toHaveLength(1);
      await jobs.stop(jobId);
      await ended(jobs, jobId);
      await jobs.start({ operationId: otherId, attempt: 1 });
      await expect.poll(started, until).toHaveLength(2);
    });

    it('is stopped with its process, and can be stopped again', async () => {
      const { jobs, started } = await openWaiting();
      const { jobId } = await jobs.start({ operationId, attempt: 1 });
      await expect.poll(started, until).toHaveLength(1);
      await jobs.stop(jobId);
      await ended(jobs, jobId);
      const pid = Number.parseInt(started()[0] ?? '', 10);
      if (stoppable) await expect.poll(() => isAlive(pid), until).toBe(false);
      await jobs.stop(jobId);
      expect(await jobs.status(jobId)).toBe('ended');
    });

    it('is unknown when it never existed, and stopping it is no error', async () => {
      const jobs = await fixture.open('true');
      for (const jobId of [`${otherId}-9`, 'jobs:00000000-0000-0000-0000-000000000000', '../runs']) {
        expect(await jobs.status(jobId)).toBe('unknown');
        await jobs.stop(jobId);
        expect(await jobs.log(jobId)).toMatchObject({ lines: [], done: true });
      }
    });
  });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
