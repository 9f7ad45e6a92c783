import { join } from 'node:path';
import { settleJob } from '@console/core/operations/settle-job';
import type { LocalCluster } from '../cluster/start-cluster.ts';
import type { Dynoxide } from '../dynoxide/start-dynoxide.ts';
import { buildCommands } from '../jobs/buildspec.ts';
import { createLocalJobs, type LocalJobs } from '../jobs/local-jobs.ts';
import type { ConsoleContext } from './context.ts';
import { applicationUrl } from './hosting.ts';
import { jobEnvironment } from './job-environment.ts';
import { type Services, table } from './services.ts';

interface Uses {
  services: Services;
  dynoxide: Dynoxide;
  cluster: LocalCluster;
  /** Called once the end of a job is processed. */
  onEnded(): void;
}

/** Opens the runner of jobs: each runs the commands that CodeBuild would run. */
export async function openJobs(
  { root, settings, ledger, log }: ConsoleContext,
  { services, dynoxide, cluster, onEnded }: Uses,
): Promise<LocalJobs> {
  return createLocalJobs({
    dir: join(settings.dataDir, 'jobs'),
    cwd: root,
    commands: await buildCommands(join(root, 'codebuild/buildspec.yml')),
    environment: jobEnvironment({
      root,
      dataDir: settings.dataDir,
      productsDir: settings.productsDir,
      table,
      dynamoEndpoint: dynoxide.endpoint,
      cluster,
      applicationUrl: applicationUrl(settings.appsPort, '{code}'),
      brand: settings.brand,
    }),
    ledger,
    withSpareBelow: settings.maxConcurrentJobs,
    onEnded: (job) =>
      settleJob(services, job)
        .catch((error) =>
          log.error(`The end of job ${job.jobId} could not be processed.`, { ...job, error: String(error) }),
        )
        .finally(onEnded),
  });
}
