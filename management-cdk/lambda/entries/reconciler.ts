import { fileURLToPath } from 'node:url';
import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { CodeBuildClient } from '@aws-sdk/client-codebuild';
import { assumedRole } from '@console/adapters/aws/credentials';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createJobStart } from '@console/adapters/codebuild/start';
import { createJobStatus } from '@console/adapters/codebuild/status';
import { createJobStop } from '@console/adapters/codebuild/stop';
import { createAwsFleet } from '@console/adapters/ecs/fleet';
import { createEventBridgeAccountEvents } from '@console/adapters/eventbridge/account-events';
import { createServiceQuotas } from '@console/adapters/service-quotas/quotas';
import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { discardHeld } from '@console/core/operations/discard-held';
import { reconcileOperations } from '@console/core/operations/reconcile-operations';
import { tellEvents } from '@console/core/operations/tell-events';
import { refreshQuotas } from '@console/core/quotas/refresh-quotas';
import { limits } from '../../limits.ts';
import { readEnvironment } from '../environment.ts';
import { createHealthChecks } from '../health-checks.ts';
import { basePorts, lambdaHandler, logger, metrics, notifierOf } from '../runtime.ts';

const env = readEnvironment('reconcile');
const base = { ...basePorts(env.TABLE_NAME), notifier: notifierOf(env.ON_CALL_TOPIC_ARN) };

const logError = (what: string) => (error: unknown) =>
  logger.error(`${what} was not reconciled`, error instanceof Error ? error : new Error(String(error)));

const builds = { client: new CodeBuildClient({}), project: env.PROJECT_NAME };

const operations = {
  ...base,
  jobs: { ...createJobStart(builds), ...createJobStatus(builds), ...createJobStop(builds) },
  limit: env.MAX_CONCURRENT_JOBS,
  startGraceMs: limits.job.startGrace,
  claimGraceMs: limits.job.claimGrace,
  silenceMs: limits.job.silence,
  onError: (error: unknown, { id }: { id: string }) => logError(`Operation ${id}`)(error),
};

const events = {
  ...base,
  events: createEventBridgeAccountEvents({ region: env.AWS_REGION, bus: env.ACCOUNT_BUS }),
  graceMs: limits.reconciler.tellGrace,
  onError: (error: unknown, { id }: { id: string }) => logError(`The event of operation ${id}`)(error),
};

const discards = {
  ...base,
  catalogue: createFolderCatalogue({ dir: fileURLToPath(new URL('products', import.meta.url)), mode: 'aws' }),
  onError: (error: unknown, { customer }: { customer: string }) => logError(`The earlier table of ${customer}`)(error),
};

const credentials = assumedRole({
  roleArn: env.READ_ROLE_ARN,
  externalId: env.EXTERNAL_ID,
  sessionName: 'reconcile',
  region: env.AWS_REGION,
});
const checkHealth = createHealthChecks({
  ...base,
  fleet: createAwsFleet({ credentials, rememberMs: limits.reconciler.rememberApplications }),
  onError: (error, { code }) => logError(`The health of ${code}`)(error),
});
const quotas = {
  ...base,
  // Beside the bundle.
  catalogue: createFolderCatalogue({ dir: fileURLToPath(new URL('products', import.meta.url)), mode: 'aws' }),
  quotas: createServiceQuotas({ credentials }),
  maxAgeMs: limits.reconciler.quotasAge,
  onError: (error: unknown, { code }: { code: string }) => logError(`The quotas of ${code}`)(error),
};

/** Runs on a schedule. An alarm watches the metric: it is missing when runs fail. */
export const handler = lambdaHandler(async (_event: unknown, remainingMs) => {
  await reconcileOperations(operations);
  metrics.addMetric('ReconcilerRuns', MetricUnit.Count, 1);
  await tellEvents(events);
  await discardHeld(discards);
  await reconcileAlerts({ ...base, onError: (error, { id }) => logError(`Alert ${id}`)(error) });
  await refreshQuotas(quotas);
  await checkHealth(remainingMs);
});
