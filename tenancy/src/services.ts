import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { TenantCredentials } from './credentials/tenant-credentials.ts';
import { type Environment, environmentOf } from './environment.ts';
import { type PutEvents, putEventsWithEventBridge } from './events/tenant-events.ts';
import { countInMeterTable } from './limits/day-count.ts';
import { Limits } from './limits/limits.ts';
import { planFrom } from './limits/plan.ts';
import { Meter } from './metering/meter.ts';
import { writeToMeterTable } from './metering/meter-table.ts';
import { createLogger } from './observability/logger.ts';
import { createMetrics, type TenantMetrics } from './observability/metrics.ts';
import { Parameters, readFromParameterStore } from './parameters.ts';
import { type ClientOf, tenantClients } from './table/clients.ts';
import { TableRouter } from './table/router.ts';

/** What the requests of a process share. */
export interface Services {
  environment: Environment;
  parameters: Parameters;
  router: TableRouter;
  client: ClientOf;
  metrics: TenantMetrics;
  /** Absent without a table for it. */
  meter?: Meter;
  limits: Limits;
  putEvents: PutEvents;
}

/** The services of a function of a pool. What is given replaces what the environment says. */
export function createServices(given: Partial<Services> = {}): Services {
  const environment = given.environment ?? environmentOf();
  const parameters = given.parameters ?? new Parameters({ prefix: environment.prefix, read: readFromParameterStore() });
  const table = environment.meterTable;
  const own = table === undefined ? undefined : DynamoDBDocumentClient.from(new DynamoDBClient({}));
  const onError = (error: unknown) =>
    createLogger(undefined).error('Usage cannot be written right now.', { error: String(error) });
  return {
    environment,
    parameters,
    router: given.router ?? createRouter(environment, parameters),
    client:
      given.client ?? tenantClients({ credentials: new TenantCredentials({ roleArn: environment.tenantRoleArn }) }),
    metrics: given.metrics ?? createMetrics(),
    ...(own && table && { meter: new Meter({ write: writeToMeterTable(own, table), onError }) }),
    limits:
      given.limits ??
      new Limits({
        plan: planFrom(parameters),
        ...(own && table && { countDay: countInMeterTable(own, table) }),
        onError,
      }),
    putEvents: given.putEvents ?? putEventsWithEventBridge(),
    ...(given.meter && { meter: given.meter }),
  };
}

function createRouter({ sharedTable, routeKeptMs: keptMs }: Environment, parameters: Parameters): TableRouter {
  return new TableRouter({ parameters, sharedTable, ...(keptMs !== undefined && { keptMs }) });
}

let shared: Services | undefined;
/** Those of this process, made when they are first needed. */
export const sharedServices = (): Services => {
  shared ??= createServices();
  return shared;
};
