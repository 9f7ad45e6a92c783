import { MetricUnit } from '@aws-lambda-powertools/metrics';
import { assumedRole } from '@console/adapters/aws/credentials';
import { createAwsFleet } from '@console/adapters/ecs/fleet';
import { reconcileAlerts } from '@console/core/alerts/reconcile-alerts';
import { reconcile } from '../reconcile.ts';
import { readEnvironment, variables } from './environment.ts';
import { healthRounds } from './health-round.ts';
import { buildsOf } from './jobs.ts';
import { logger, metrics, observed } from './observed.ts';
import { onCall } from './on-call.ts';
import { onTable } from './table.ts';

const env = readEnvironment(variables);
const base = { ...onTable(env.TABLE_NAME), notifier: onCall(env.ON_CALL_TOPIC_ARN) };

const failed = (what: string) => (error: unknown) =>
  logger.error(`${what} was not brought on`, error instanceof Error ? error : new Error(String(error)));

const operations = reconcile({
  ...base,
  jobs: buildsOf(env.PROJECT_NAME),
  limit: env.MAX_CONCURRENT_JOBS,
  startGraceMs: 60_000,
  // A build may wait in CodeBuild's queue; its own limit for that ends it.
  claimGraceMs: 60 * 60_000,
  silenceMs: 5 * 60_000,
  onError: (error, { id }) => failed(`Operation ${id}`)(error),
});

const readRole = { roleArn: env.READ_ROLE_ARN, externalId: env.EXTERNAL_ID };
const credentials = assumedRole({ ...readRole, sessionName: 'reconcile', region: env.AWS_REGION });
const health = healthRounds({
  ...base,
  fleet: createAwsFleet({ credentials }),
  onError: (error, { code }) => failed(`The health of ${code}`)(error),
});

/** Runs every two minutes. The metric is the sign of life that an alarm waits for. */
export const handler = observed(async (_event: unknown, remainingMs) => {
  await operations();
  metrics.addMetric('ReconcilerRuns', MetricUnit.Count, 1);
  await reconcileAlerts({ ...base, onError: (error, { id }) => failed(`Alert ${id}`)(error) });
  await health(remainingMs);
});
