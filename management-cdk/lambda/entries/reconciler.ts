import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { assumedRole } from '@console/adapters/aws/credentials';
import { createJobStart } from '@console/adapters/codebuild/start';
import { createJobStatus } from '@console/adapters/codebuild/status';
import { createJobStop } from '@console/adapters/codebuild/stop';
import { createAwsFleet } from '@console/adapters/ecs/fleet';
import { createEventBridgeAccountEvents } from '@console/adapters/eventbridge/account-events';
import { createServiceQuotas } from '@console/adapters/service-quotas/quotas';
import { createTenantUsage } from '@console/adapters/usage/tenant-usage';
import { startBesideBuilds, statusBesideBuilds, stopBesideBuilds } from '@console/adapters/worker/beside-builds';
import { createWorkerStart } from '@console/adapters/worker/start';
import { createWorkerStatus } from '@console/adapters/worker/status';
import { createWorkerStop } from '@console/adapters/worker/stop';
import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { advanceAndDispatch } from '@console/core/batches/advance-batches';
import { discardHeld } from '@console/core/operations/discard-held';
import { reconcileOperations } from '@console/core/operations/reconcile-operations';
import { tellEvents } from '@console/core/operations/tell-events';
import { refreshQuotas } from '@console/core/quotas/refresh-quotas';
import { refreshCosts } from '@console/core/usage/refresh-costs';
import { limits } from '../../limits.ts';
import { jobOptions } from '../aws-jobs.ts';
import { batchPorts } from '../batch-ports.ts';
import { readEnvironment } from '../environment.ts';
import { createHealthChecks } from '../health-checks.ts';
import { basePorts, lambdaHandler, logger, metrics, notifierOf } from '../runtime.ts';

const env = readEnvironment('reconcile');
const base = { ...basePorts(env.TABLE_NAME), notifier: notifierOf(env.ON_CALL_TOPIC_ARN) };

const logError = (what: string) => (error: unknown) =>
  logger.error(`${what} was not reconciled`, error instanceof Error ? error : new Error(String(error)));

const { builds, worker } = jobOptions(env);

const operations = {
  ...base,
  jobs: {
    ...startBesideBuilds({ builds: createJobStart(builds), worker: createWorkerStart(worker) }),
    ...statusBesideBuilds({ builds: createJobStatus(builds), worker: createWorkerStatus(worker) }),
    ...stopBesideBuilds({ builds: createJobStop(builds), worker: createWorkerStop(worker) }),
  },
  limit: env.MAX_CONCURRENT_JOBS,
  startGraceMs: limits.job.startGrace,
  claimGraceMs: limits.job.claimGrace,
  silenceMs: limits.job.silence,
  onError: (error: unknown, { id }: { id: string }) => logError(`Operation ${id}`)(error),
};

const batches = batchPorts(env.QUOTAS);

const events = {
  ...base,
  events: createEventBridgeAccountEvents({ region: env.AWS_REGION, bus: env.ACCOUNT_BUS }),
  graceMs: limits.reconciler.tellGrace,
  onError: (error: unknown, { id }: { id: string }) => logError(`The event of operation ${id}`)(error),
};

const discards = {
  ...base,
  catalogue: batches.catalogue,
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
const { catalogue } = batches;
const quotas = {
  ...base,
  catalogue,
  quotas: createServiceQuotas({ credentials }),
  accountParameters: env.ACCOUNT_PARAMETERS,
  maxAgeMs: limits.reconciler.quotasAge,
  onError: (error: unknown, { code }: { code: string }) => logError(`The quotas of ${code}`)(error),
};

const costs = {
  ...base,
  catalogue,
  usage: createTenantUsage({ credentials }),
  maxAgeMs: limits.reconciler.costsAge,
  reads: limits.reconciler.costsReads,
  onError: (error: unknown, { id }: { id: string }) => logError(`The costs of ${id}`)(error),
};

/** Runs on a schedule. An alarm watches the metric: it is missing when runs fail. */
export const handler = lambdaHandler(async (_event: unknown, remainingMs) => {
  await reconcileOperations(operations);
  await advanceAndDispatch({ ...operations, ...batches });
  metrics.addMetric('ReconcilerRuns', MetricUnit.Count, 1);
  await tellEvents(events);
  await discardHeld(discards);
  await reconcileAlerts({ ...base, onError: (error, { id }) => logError(`Alert ${id}`)(error) });
  await refreshQuotas(quotas);
  await refreshCosts(costs);
  await checkHealth(remainingMs);
});
