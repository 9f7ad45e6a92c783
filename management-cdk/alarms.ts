import type { AlarmDefinition } from '@console/cdk-constructs/alarms';
import { ComparisonOperator, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Duration } from 'aws-cdk-lib/core';
import { metricNamespace } from './console-function.ts';
import type { JobProject } from './job-project.ts';

/** What the alarms and the dashboard of the management stack monitor. */
export interface ControlPlane {
  functions: Record<'dispatcher' | 'settle' | 'reconcile' | 'alerts' | 'worker', IFunction>;
  table: Table;
  project: JobProject;
  deadLetters: IQueue;
}

const period = Duration.minutes(5);

/** Published by every run of the reconciler that succeeds. */
export const reconcilerRuns = () =>
  new Metric({
    namespace: metricNamespace,
    metricName: 'ReconcilerRuns',
    dimensionsMap: { service: 'reconcile' },
    statistic: 'Sum',
    period,
  });

/** Age of the last record that the function has read of the table's stream, in ms. */
export const iteratorAge = (reader: IFunction) => reader.metric('IteratorAge', { statistic: 'Maximum', period });

export const errorsOf = (target: IFunction) => target.metricErrors({ period });

/** Throttled requests to the table and to each index. */
export const throttles = (table: Table) =>
  new MathExpression({
    expression: 'reads + writes',
    label: 'Throttled requests',
    usingMetrics: {
      reads: table.metric('ReadThrottleEvents', { statistic: 'Sum', period }),
      writes: table.metric('WriteThrottleEvents', { statistic: 'Sum', period }),
    },
    period,
  });

/** The alarms of what runs operations. */
export const controlPlaneAlarms = ({ functions, table, project, deadLetters }: ControlPlane): AlarmDefinition[] => [
  ...Object.entries(functions).map(([name, target]) => ({
    id: `${name}Errors`,
    text: `The function ${name} fails.`,
    runbook: 'function-errors',
    metric: errorsOf(target),
    threshold: 3,
  })),
  {
    id: 'StreamFailures',
    text: 'A stream record or an event is in the dead-letter queue: a function failed on it in every attempt.',
    runbook: 'stream-failures',
    metric: deadLetters.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: 'Maximum' }),
    threshold: 1,
  },
  {
    id: 'StreamLag',
    text: 'The dispatcher is more than five minutes behind the stream of the table.',
    runbook: 'stream-lag',
    metric: iteratorAge(functions.dispatcher),
    threshold: Duration.minutes(5).toMilliseconds(),
    periods: 2,
  },
  {
    id: 'ReconcilerSilent',
    text: 'The reconciler has not completed a run for ten minutes. Operations whose event was lost do not continue.',
    runbook: 'reconciler-silent',
    metric: reconcilerRuns(),
    comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: 1,
    periods: 2,
    missingData: TreatMissingData.BREACHING,
  },
  {
    id: 'BuildFailures',
    text: 'Builds fail without reporting a result: jobs cannot reach the table or the cluster account.',
    runbook: 'build-failures',
    metric: project.metricFailedBuilds({ period, statistic: 'Sum' }),
    threshold: 3,
  },
  {
    id: 'TableThrottled',
    text: 'DynamoDB throttles requests to the table.',
    runbook: 'table-throttled',
    metric: throttles(table),
    threshold: 10,
    periods: 2,
  },
];
