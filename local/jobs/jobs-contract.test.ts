import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jobsContract } from '@console/adapters/contract/jobs-contract';
import { openLedger } from '../processes/ledger.ts';
import { createLocalJobs } from './local-jobs.ts';

jobsContract(
  async (command) => {
    const dir = await mkdtemp(join(tmpdir(), 'local-jobs-'));
    const jobs = createLocalJobs({
      dir: join(dir, 'jobs'),
      cwd: dir,
      commands: [command],
      environment: { PATH: process.env.PATH ?? '' },
      ledger: await openLedger(join(dir, 'run')),
      onEnded: () => {},
    });
    return {
      jobs,
      async close() {
        await jobs.close();
        await rm(dir, { recursive: true, force: true });
      },
    };
  },
  { limited: false },
);
