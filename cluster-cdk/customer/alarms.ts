import type { AlarmDefinition } from '@console/cdk-constructs/alarms';
import { alarm } from '@console/core/contract/texts/alarms';
import { ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import type { DatabaseCluster } from 'aws-cdk-lib/aws-rds';
import { Duration } from 'aws-cdk-lib/core';
import type { ValidCustomer } from '../customer-props.ts';
import type { WorkerProcess } from './application.ts';
import type { ResolvedSpec } from './resolved-spec.ts';

const ERRORS_PER_MINUTE = 5;
const BUSY_PERCENT = 90;

/** Symptoms that the users of the application would notice. */
export function applicationAlarms(
  { customer, product }: ValidCustomer,
  { shard, runs, tasks: [minTasks] }: ResolvedSpec,
  targetGroup: ApplicationTargetGroup,
): AlarmDefinition[] {
  const perMinute = (metricName: string, statistic: string) =>
    new Metric({
      namespace: 'AWS/ApplicationELB',
      metricName,
      statistic,
      period: Duration.minutes(1),
      dimensionsMap: { LoadBalancer: shard.fullName, TargetGroup: targetGroup.targetGroupFullName },
    });
  const periods = startupPeriods(product);

  const always: AlarmDefinition[] = [
    {
      id: 'UnhealthyTasks',
      text: alarm('unhealthy-tasks', { customer: customer.code, path: product.healthPath }).text,
      runbook: 'unhealthy-tasks',
      metric: perMinute('UnHealthyHostCount', 'Minimum'),
      threshold: 1,
      periods,
    },
    {
      id: 'ServerErrors',
      text: alarm('server-errors', { customer: customer.code }).text,
      runbook: 'server-errors',
      metric: perMinute('HTTPCode_Target_5XX_Count', 'Sum'),
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: ERRORS_PER_MINUTE,
      periods: 3,
    },
  ];
  if (!runs) return always;
  return [
    ...always,
    {
      id: 'TooFewTasks',
      text: alarm('too-few-tasks', { customer: customer.code, fewest: minTasks }).text,
      runbook: 'too-few-tasks',
      metric: perMinute('HealthyHostCount', 'Maximum'),
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: minTasks,
      periods,
      // With no task at all, the load balancer reports nothing.
      missingData: TreatMissingData.BREACHING,
    },
  ];
}

/** A task that is just starting fails its health check too. */
const startupPeriods = ({ startupSeconds }: ValidCustomer['product']): number => 2 + Math.ceil(startupSeconds / 60);

/** Processes that no load balancer watches. ECS measures the CPU of each of their tasks once a minute. */
export function processAlarms(
  { customer, product, shared }: ValidCustomer,
  processes: readonly WorkerProcess[],
): AlarmDefinition[] {
  return processes.map(({ name, fewest, service }) => ({
    id: `TooFewTasks-${name}`,
    text: alarm('process-too-few-tasks', { customer: customer.code, process: name, fewest }).text,
    runbook: 'too-few-tasks',
    metric: new Metric({
      namespace: 'AWS/ECS',
      metricName: 'CPUUtilization',
      statistic: 'SampleCount',
      period: Duration.minutes(1),
      dimensionsMap: { ClusterName: shared.clusterName, ServiceName: service.serviceName },
    }),
    comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
    threshold: fewest,
    periods: startupPeriods(product),
    missingData: TreatMissingData.BREACHING,
  }));
}

/** Signs that the database is too small. A paused database reports nothing, and that is no alarm. */
export function databaseAlarms(
  { customer }: ValidCustomer,
  { capacity: [, maxCapacity] }: ResolvedSpec,
  cluster: DatabaseCluster,
): AlarmDefinition[] {
  const overFifteenMinutes = (metricName: string) => ({
    metric: new Metric({
      namespace: 'AWS/RDS',
      metricName,
      statistic: 'Average',
      period: Duration.minutes(5),
      dimensionsMap: { DBClusterIdentifier: cluster.clusterIdentifier },
    }),
    comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
    threshold: BUSY_PERCENT,
    periods: 3,
  });
  return [
    {
      id: 'DatabaseBusy',
      text: alarm('database-busy', { customer: customer.code, percent: BUSY_PERCENT }).text,
      runbook: 'database-busy',
      ...overFifteenMinutes('CPUUtilization'),
    },
    {
      id: 'DatabaseAtCapacity',
      text: alarm('database-at-capacity', { customer: customer.code, most: maxCapacity }).text,
      runbook: 'database-at-capacity',
      ...overFifteenMinutes('ACUUtilization'),
    },
  ];
}
