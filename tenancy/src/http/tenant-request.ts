import type { Tenant } from '../context/tenant.ts';
import { type TenantEvents, tenantEvents } from '../events/tenant-events.ts';
import type { Usage } from '../metering/usage.ts';
import { createLogger, type Logger } from '../observability/logger.ts';
import type { Services } from '../services.ts';
import { TenantTable } from '../table/tenant-table.ts';

/** What a handler gets beside the event: everything in it is of one tenant. */
export interface TenantRequest {
  tenant: Tenant;
  table: TenantTable;
  logger: Logger;
  /** Counts and durations in CloudWatch. */
  count: (name: string, value?: number) => void;
  milliseconds: (name: string, value: number) => void;
  events: TenantEvents;
  /** Adds to the usage of the tenant. */
  meter: (usage: Usage) => void;
  services: Services;
}

export function tenantRequest(tenant: Tenant, services: Services, requestId?: string): TenantRequest {
  const { tenantId } = tenant;
  const { router, client, metrics, meter, environment, putEvents } = services;
  return {
    tenant,
    table: new TenantTable(tenantId, {
      router,
      client,
      onCapacity: (id, capacity) => meter?.add(id, capacity),
    }),
    logger: createLogger(tenant, requestId === undefined ? {} : { keys: { requestId } }),
    count: (name, value) => metrics.count(tenantId, name, value),
    milliseconds: (name, value) => metrics.milliseconds(tenantId, name, value),
    events: {
      async publish(type, detail) {
        const options = { tenantId, busName: environment.busName, source: environment.poolHost, put: putEvents };
        await tenantEvents(options).publish(type, detail);
        meter?.add(tenantId, { events: 1 });
      },
    },
    meter: (usage) => meter?.add(tenantId, usage),
    services,
  };
}
