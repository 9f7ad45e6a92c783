import { MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Duration } from 'aws-cdk-lib/core';
import { metricNamespace } from '../functions/console-function.ts';

const period = Duration.minutes(5);

/** Written at the end of every run of the reconciler that went well. */
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

export const errorsOf = (called: IFunction) => called.metricErrors({ period });

/** Requests to the table that were refused, on the table and on each index. */
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
