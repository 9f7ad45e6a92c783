import type { AlarmDefinition } from '@console/cdk-constructs/alarms';
import { alarm } from '@console/core/contract/texts/alarms';
import { ComparisonOperator, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Duration } from 'aws-cdk-lib/core';
import type { FunctionsApplication } from './application.ts';
import type { FunctionsProduct } from './definition.ts';

const ERRORS_PER_MINUTE = 5;
const MINUTES_BEHIND = 15;

/** Symptoms that the users of an application would notice, and work that was not done. */
export function applicationAlarms(
  customer: string,
  product: FunctionsProduct,
  { api, table, deadLetters, functions }: FunctionsApplication,
): AlarmDefinition[] {
  return [
    {
      id: 'ServerErrors',
      text: alarm('server-errors', { customer }).text,
      runbook: 'server-errors',
      metric: new Metric({
        namespace: 'AWS/ApiGateway',
        metricName: '5xx',
        statistic: 'Sum',
        period: Duration.minutes(1),
        dimensionsMap: { ApiId: api.apiId },
      }),
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: ERRORS_PER_MINUTE,
      periods: 3,
    },
    ...(table ? tableAlarms(customer, table) : []),
    ...(deadLetters
      ? [
          {
            id: 'DeadLetters',
            text: alarm('dead-letters', { customer }).text,
            runbook: 'dead-letters',
            metric: deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: 'Maximum' }),
            threshold: 1,
          },
        ]
      : []),
    ...product.functions
      .filter(({ stream }) => stream)
      .map(({ name }) => ({
        id: `ChangesBehind-${name}`,
        text: alarm('changes-behind', { customer, process: name, minutes: MINUTES_BEHIND }).text,
        runbook: 'changes-behind',
        metric: new Metric({
          namespace: 'AWS/Lambda',
          metricName: 'IteratorAge',
          statistic: 'Maximum',
          dimensionsMap: { FunctionName: functions.get(name)?.lambda.functionName ?? name },
        }),
        threshold: Duration.minutes(MINUTES_BEHIND).toMilliseconds(),
      })),
  ];
}

/** A table that refuses what the application asks of it. */
export function tableAlarms(customer: string, table: Table): AlarmDefinition[] {
  const throttled = (metricName: string) =>
    new Metric({
      namespace: 'AWS/DynamoDB',
      metricName,
      statistic: 'Sum',
      dimensionsMap: { TableName: table.tableName },
    });
  return [
    {
      id: 'DataThrottled',
      text: alarm('data-throttled', { customer }).text,
      runbook: 'data-throttled',
      metric: new MathExpression({
        expression: 'FILL(reads, 0) + FILL(writes, 0)',
        usingMetrics: { reads: throttled('ReadThrottleEvents'), writes: throttled('WriteThrottleEvents') },
        period: Duration.minutes(1),
      }),
      threshold: 1,
      periods: 3,
    },
  ];
}
