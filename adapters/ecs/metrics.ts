import { GetMetricDataCommand, type MetricDataQuery } from '@aws-sdk/client-cloudwatch';
import { DescribeTargetGroupsCommand } from '@aws-sdk/client-elastic-load-balancing-v2';
import type { CustomerMetrics, MetricUnit } from '@console/core/contract/customer';
import { callAws } from '../aws/failure.ts';
import type { Application } from './application.ts';
import type { FleetClients } from './clients.ts';

interface Measurement {
  id: string;
  unit: MetricUnit;
  namespace: string;
  metric: string;
  statistic: string;
  dimensions: Record<string, string>;
  /** Converts CloudWatch's unit to ours. */
  factor?: number;
}

const periodMs = 60_000;
const shownMs = 3 * 3_600_000;

/** The last part of an ARN, as CloudWatch names load balancers and target groups. */
const loadBalancerName = (arn: string) => arn.slice(arn.indexOf(':loadbalancer/') + ':loadbalancer/'.length);
const targetGroupName = (arn: string) => arn.slice(arn.indexOf('targetgroup/'));

function measurements({ cluster, service, targetGroupArn, database }: Application, balancers: string[]): Measurement[] {
  const traffic = balancers.slice(0, 1).flatMap((arn): Measurement[] => {
    const dimensions = { TargetGroup: targetGroupName(targetGroupArn), LoadBalancer: loadBalancerName(arn) };
    const one = { namespace: 'AWS/ApplicationELB', dimensions };
    return [
      { ...one, id: 'healthyHosts', unit: 'Count', metric: 'HealthyHostCount', statistic: 'Minimum' },
      { ...one, id: 'requests', unit: 'Count/Minute', metric: 'RequestCount', statistic: 'Sum' },
      { ...one, id: 'errors5xx', unit: 'Count/Minute', metric: 'HTTPCode_Target_5XX_Count', statistic: 'Sum' },
      {
        ...one,
        id: 'latencyP95',
        unit: 'Milliseconds',
        metric: 'TargetResponseTime',
        statistic: 'p95',
        factor: 1000,
      },
    ];
  });
  return [
    ...traffic,
    ...(service === undefined ? [] : taskMeasurements(cluster, service)),
    ...(database === undefined ? [] : storageMeasurements(database)),
  ];
}

function taskMeasurements(cluster: string, service: string): Measurement[] {
  const tasks = { namespace: 'AWS/ECS', dimensions: { ClusterName: cluster, ServiceName: service } };
  return [
    { ...tasks, id: 'cpu', unit: 'Percent', metric: 'CPUUtilization', statistic: 'Average' },
    { ...tasks, id: 'memory', unit: 'Percent', metric: 'MemoryUtilization', statistic: 'Average' },
  ];
}

function storageMeasurements(database: string): Measurement[] {
  const storage = { namespace: 'AWS/RDS', dimensions: { DBClusterIdentifier: database } };
  return [
    { ...storage, id: 'databaseCapacity', unit: 'ACU', metric: 'ServerlessDatabaseCapacity', statistic: 'Average' },
    { ...storage, id: 'databaseConnections', unit: 'Count', metric: 'DatabaseConnections', statistic: 'Maximum' },
  ];
}

const queryOf = ({ id, namespace, metric, statistic, dimensions }: Measurement): MetricDataQuery => ({
  Id: id,
  MetricStat: {
    Metric: {
      Namespace: namespace,
      MetricName: metric,
      Dimensions: Object.entries(dimensions).map(([Name, Value]) => ({ Name, Value })),
    },
    Period: periodMs / 1000,
    Stat: statistic,
  },
});

/** The metrics of an application in the last hours, by the minute, up to the last complete minute. */
export async function metricsOf(
  { cloudWatch, loadBalancing }: FleetClients,
  application: Application,
  now: number,
): Promise<CustomerMetrics> {
  const groups = new DescribeTargetGroupsCommand({ TargetGroupArns: [application.targetGroupArn] });
  const { TargetGroups } = await callAws('Elastic Load Balancing', () => loadBalancing.send(groups));
  const wanted = measurements(application, TargetGroups?.[0]?.LoadBalancerArns ?? []);
  const command = new GetMetricDataCommand({
    MetricDataQueries: wanted.map(queryOf),
    StartTime: new Date(now - shownMs),
    // The sums of an incomplete minute would look like a drop.
    EndTime: new Date(Math.floor(now / periodMs) * periodMs),
    ScanBy: 'TimestampAscending',
  });
  const { MetricDataResults = [] } = await callAws('CloudWatch', () => cloudWatch.send(command));
  return {
    series: wanted.map(({ id, unit, factor = 1 }) => {
      const { Timestamps = [], Values = [] } = MetricDataResults.find((result) => result.Id === id) ?? {};
      const points = Timestamps.map((time, index) => ({
        time: time.toISOString(),
        value: (Values[index] ?? 0) * factor,
      }));
      return { id, unit, points };
    }),
  };
}
