import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { Cardinality } from './cardinality.ts';

export interface MetricsOptions {
  /** @default POWERTOOLS_METRICS_NAMESPACE, or "Tenancy" */
  namespace?: string;
  serviceName?: string;
  /** Tenants an hour that are a dimension; further ones are metadata of the line. @default 1000 */
  tenantsPerHour?: number;
  now?: () => number;
}

export interface TenantMetrics {
  count(tenantId: string, name: string, value?: number): void;
  milliseconds(tenantId: string, name: string, value: number): void;
}

/** Counts and durations by tenant in CloudWatch's embedded metric format, a line of the log for each. */
export function createMetrics(options: MetricsOptions = {}): TenantMetrics {
  const { tenantsPerHour = 1_000, now = Date.now } = options;
  const namespace = options.namespace ?? process.env.POWERTOOLS_METRICS_NAMESPACE ?? 'Tenancy';
  const serviceName =
    options.serviceName ?? process.env.POWERTOOLS_SERVICE_NAME ?? process.env.AWS_LAMBDA_FUNCTION_NAME;
  const metrics = new Metrics({ namespace, ...(serviceName === undefined ? {} : { serviceName }) });
  const cardinality = new Cardinality(tenantsPerHour, now);

  const add = (tenantId: string, name: string, unit: (typeof MetricUnit)[keyof typeof MetricUnit], value: number) => {
    const single = metrics.singleMetric();
    if (cardinality.allows(tenantId)) single.addDimension('tenantId', tenantId);
    else single.addMetadata('tenantId', tenantId);
    single.addMetric(name, unit, value);
  };

  return {
    count: (tenantId, name, value = 1) => add(tenantId, name, MetricUnit.Count, value),
    milliseconds: (tenantId, name, value) => add(tenantId, name, MetricUnit.Milliseconds, value),
  };
}
