import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Jobs } from '@console/core/ports/jobs';
import { afterEach, beforeEach, describe } from 'vitest';
import { jobLogContract } from './job-log.ts';
import { jobRunContract } from './job-runs.ts';
import type { JobsBench, JobsTraits } from './jobs-bench.ts';

export interface JobsPlace {
  jobs: Jobs;
  /** Ends all that runs. */
  close(): Promise<void>;
}

/** Makes a place whose jobs run this shell command, with OPERATION_ID; at most `limit` at once, where there is one. */
export type OpenJobs = (command: string, limit: number) => Promise<JobsPlace>;

/** What every adapter of the port `Jobs` has to keep. */
export function jobsContract(open: OpenJobs, traits: JobsTraits): void {
  describe('jobs', () => {
    let dir = '';
    let places: JobsPlace[] = [];
    beforeEach(async () => {
      dir = await mkdtemp(join(tmpdir(), 'jobs-contract-'));
    });
    afterEach(async () => {
      await Promise.all(places.map((place) => place.close()));
      places = [];
      await rm(dir, { recursive: true, force: true });
    });
    const bench: JobsBench = {
      get dir() {
        return dir;
      },
      async open(command, limit = 20) {
        const place = await open(command, limit);
        places.push(place);
        return place.jobs;
      },
    };
    jobRunContract(bench, traits);
    jobLogContract(bench);
  });
}
