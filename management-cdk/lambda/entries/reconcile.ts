import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { reconcileAlerts } from '@console/core/alerts/reconcile';
import { reconcile } from '../reconcile.ts';
import { readEnvironment, variables } from './environment.ts';
import { buildsOf } from './jobs.ts';
import { logger, metrics, observed } from './observed.ts';
import { onCall } from './on-call.ts';
import { onTable } from './table.ts';

const env = readEnvironment(variables);
const base = { ...onTable(env.TABLE_NAME), notifier: onCall(env.ON_CALL_TOPIC_ARN) };

const failed = (what: string) => (error: unknown) =>
  logger.error(`${what} was not brought on`, error instanceof Error ? error : new Error(String(error)));

const reconcileOperations = reconcile({
  ...base,
  jobs: buildsOf(env.PROJECT_NAME),
  limit: env.MAX_CONCURRENT_JOBS,
  startGraceMs: 60_000,
  onError: (error, { id }) => failed(`Operation ${id}`)(error),
});

/** Runs every two minutes. The metric is the sign of life that an alarm waits for. */
export const handler = observed(async (_event: unknown) => {
  await reconcileOperations();
  await reconcileAlerts({ ...base, onError: (error, { id }) => failed(`Alert ${id}`)(error) });
  metrics.addMetric('ReconcilerRuns', MetricUnit.Count, 1);
});
