import { alarm } from '@console/core/contract/texts/alarms';
import { ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { ApplicationTargetGroup } from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import { Duration } from 'aws-cdk-lib/core';
import type { ValidCustomer } from '../customer-props.ts';
import type { AlarmDefinition } from './alarm-definition.ts';
import type { Choice } from './choice.ts';

const ERRORS_PER_MINUTE = 5;

/** What its users would notice. */
export function applicationAlarms(
  { customer, product, suspended }: ValidCustomer,
  { shard, tasks: [fewest] }: Choice,
  targetGroup: ApplicationTargetGroup,
): AlarmDefinition[] {
  const metric = (metricName: string, statistic: string) => ({
    namespace: 'AWS/ApplicationELB',
    metricName,
    statistic,
    period: Duration.minutes(1),
    dimensionsMap: { LoadBalancer: shard.fullName, TargetGroup: targetGroup.targetGroupFullName },
  });
  // A task that is just starting fails its health check too.
  const patience = 2 + Math.ceil(product.startupSeconds / 60);

  const always: AlarmDefinition[] = [
    {
      id: 'UnhealthyTasks',
      says: alarm('unhealthy-tasks', { customer: customer.code, path: product.healthPath }).text,
      runbook: 'unhealthy-tasks',
      metric: metric('UnHealthyHostCount', 'Minimum'),
      comparison: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: 1,
      points: patience,
      missing: TreatMissingData.NOT_BREACHING,
    },
    {
      id: 'ServerErrors',
      says: alarm('server-errors', { customer: customer.code }).text,
      runbook: 'server-errors',
      metric: metric('HTTPCode_Target_5XX_Count', 'Sum'),
      comparison: ComparisonOperator.GREATER_THAN_THRESHOLD,
      threshold: ERRORS_PER_MINUTE,
      points: 3,
      missing: TreatMissingData.NOT_BREACHING,
    },
  ];
  if (suspended) return always;
  return [
    ...always,
    {
      id: 'TooFewTasks',
      says: alarm('too-few-tasks', { customer: customer.code, fewest }).text,
      runbook: 'too-few-tasks',
      metric: metric('HealthyHostCount', 'Maximum'),
      comparison: ComparisonOperator.LESS_THAN_THRESHOLD,
      threshold: fewest,
      points: patience,
      // With no task at all, the load balancer reports nothing.
      missing: TreatMissingData.BREACHING,
    },
  ];
}
