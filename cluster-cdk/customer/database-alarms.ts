import { alarm } from '@console/core/contract/texts/alarms';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { DatabaseCluster } from 'aws-cdk-lib/aws-rds';
import { Duration } from 'aws-cdk-lib/core';
import type { ValidCustomer } from '../customer-props.ts';
import type { AlarmDefinition } from './alarm-definition.ts';
import type { Choice } from './choice.ts';

const BUSY_PERCENT = 90;

/** Signs that the database of a customer is too small. */
export function databaseAlarms(
  { customer }: ValidCustomer,
  { capacity: [, most] }: Choice,
  cluster: DatabaseCluster,
): AlarmDefinition[] {
  const fifteenMinutesOver = (metricName: string, threshold: number) => ({
    metric: {
      namespace: 'AWS/RDS',
      metricName,
      statistic: 'Average',
      period: Duration.minutes(5),
      dimensionsMap: { DBClusterIdentifier: cluster.clusterIdentifier },
    },
    comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
    threshold,
    points: 3,
    // A paused database reports nothing and is well.
    missing: TreatMissingData.NOT_BREACHING,
  });

  return [
    {
      id: 'DatabaseBusy',
      says: alarm('database-busy', { customer: customer.code, percent: BUSY_PERCENT }).text,
      runbook: 'database-busy',
      ...fifteenMinutesOver('CPUUtilization', BUSY_PERCENT),
    },
    {
      id: 'DatabaseAtCapacity',
      says: alarm('database-at-capacity', { customer: customer.code, most }).text,
      runbook: 'database-at-capacity',
      ...fifteenMinutesOver('ACUUtilization', BUSY_PERCENT),
    },
  ];
}
