import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { Duration } from 'aws-cdk-lib/core';
import type { AlarmDefinition } from './alarm-definition.ts';
import { errorsOf, iteratorAge, reconcilerRuns, throttles } from './metrics.ts';
import type { Watched } from './watched.ts';

const MINUTE_MS = 60_000;

/** The alarms of what runs operations. */
export const controlPlaneAlarms = ({ functions, table, project, undelivered }: Watched): AlarmDefinition[] => [
  ...Object.entries(functions).map(([name, watched]) => ({
    id: `${name}Errors`,
    says: `The function ${name} fails.`,
    runbook: 'function-errors',
    metric: errorsOf(watched),
    threshold: 3,
  })),
  {
    id: 'StreamFailures',
    says: 'A change of the table or an event was given up: no function could take it.',
    runbook: 'stream-failures',
    metric: undelivered.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: 1,
  },
  {
    id: 'StreamLag',
    says: 'The dispatcher is more than five minutes behind the changes of the table.',
    runbook: 'stream-lag',
    metric: iteratorAge(functions.dispatcher),
    threshold: 5 * MINUTE_MS,
    points: 2,
  },
  {
    id: 'ReconcilerSilent',
    says: 'The reconciler has not finished a run for ten minutes: what an event was lost for stands still.',
    runbook: 'reconciler-silent',
    metric: reconcilerRuns(),
    comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: 1,
    points: 2,
    missing: TreatMissingData.BREACHING,
  },
  {
    id: 'BuildFailures',
    says: 'Builds end without a report: jobs cannot reach the table or the cluster account.',
    runbook: 'build-failures',
    metric: project.metricFailedBuilds({ period: Duration.minutes(5), statistic: 'Sum' }),
    threshold: 3,
  },
  {
    id: 'TableThrottled',
    says: 'The table refuses requests because there are too many.',
    runbook: 'table-throttled',
    metric: throttles(table),
    threshold: 10,
    points: 2,
  },
];
