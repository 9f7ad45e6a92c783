import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Jobs } from '@console/core/ports/jobs';
import { afterEach, beforeEach, describe } from 'vitest';
import { jobLogContract } from './job-log.ts';
import { jobRunContract } from './job-runs.ts';
import type { JobsFixture, JobsTraits } from './jobs-fixture.ts';

export interface OpenedJobs {
  jobs: Jobs;
  /** Ends the jobs that run. */
  close(): Promise<void>;
}

/** Opens jobs that run this shell command, with OPERATION_ID; at most `limit` at once, where there is a limit. */
export type OpenJobs = (command: string, limit: number) => Promise<OpenedJobs>;

/** What every adapter of the port `Jobs` does. */
export function jobsContract(open: OpenJobs, traits: JobsTraits): void {
  describe('jobs', () => {
    let dir = '';
    let opened: OpenedJobs[] = [];
    beforeEach(async () => {
      dir = await mkdtemp(join(tmpdir(), 'jobs-contract-'));
    });
    afterEach(async () => {
      await Promise.all(opened.map((jobs) => jobs.close()));
      opened = [];
      await rm(dir, { recursive: true, force: true });
    });
    const fixture: JobsFixture = {
      get dir() {
        return dir;
      },
      async open(command, limit = 20) {
        const one = await open(command, limit);
        opened.push(one);
        return one.jobs;
      },
    };
    jobRunContract(fixture, traits);
    jobLogContract(fixture);
  });
}
