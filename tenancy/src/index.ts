export { type AuthorizerContext, createAuthorize } from './authorizer/authorize.ts';
export type { Issuer } from './authorizer/issuers.ts';
export type { HttpEvent, HttpResult, LambdaContext } from './context/events.ts';
export { isRole, type Role, roles, type Tenant } from './context/tenant.ts';
export { requireOwn, tenantContext } from './context/tenant-context.ts';
export { isTenantId, requireTenantId } from './context/tenant-id.ts';
export {
  type AssumeRole,
  type AssumeRoleInput,
  type SessionCredentials,
  TenantCredentials,
  type TenantCredentialsOptions,
} from './credentials/tenant-credentials.ts';
export { type Environment, environmentOf } from './environment.ts';
export { type ErrorBody, type ErrorType, TenancyError } from './errors.ts';
export { recordsByTenant, type StreamRecord } from './events/stream-records.ts';
export type { TenantEvents } from './events/tenant-events.ts';
export { type BusEvent, type EventHandler, withTenantEvent } from './events/with-tenant-event.ts';
export { jsonBody, textBody } from './http/body.ts';
export { type HonoTenancyOptions, honoTenancy, type TenancyVariables } from './http/hono.ts';
export { errorResult, json } from './http/respond.ts';
export { type OpenHandler, type TenantApi, tenantApi } from './http/tenant-api.ts';
export type { TenantRequest } from './http/tenant-request.ts';
export { type LambdaHandler, type TenancyOptions, type TenantHandler, withTenant } from './http/with-tenant.ts';
export { type CountDay, countInMeterTable } from './limits/day-count.ts';
export { Limits, type LimitsOptions } from './limits/limits.ts';
export { type Plan, planFrom } from './limits/plan.ts';
export { Meter, type MeterOptions } from './metering/meter.ts';
export { type UsageBatch, type WriteBatch, writeToMeterTable } from './metering/meter-table.ts';
export { type HourOfUsage, type Unit, type Usage, units } from './metering/usage.ts';
export { createLogger, type Logger, type LoggerOptions } from './observability/logger.ts';
export { createMetrics, type MetricsOptions, type TenantMetrics } from './observability/metrics.ts';
export { Parameters, type ReadParameter, readFromParameterStore } from './parameters.ts';
export { cognitoDirectory, type Directory, type DirectoryUser, type NewUser } from './people/directory.ts';
export { type Exclusive, exclusiveIn } from './people/exclusive.ts';
export { type Invited, People, type PeopleOptions, type Person, type PersonChange } from './people/people.ts';
export { type PeopleRoutesOptions, peopleRoutes } from './people/people-routes.ts';
export { createServices, type Services, sharedServices } from './services.ts';
export { type AdminRead, AdminTable, type AdminTableOptions } from './table/admin-table.ts';
export type { Changes, DeleteOptions, PutOptions, Step, UpdateOptions } from './table/changes.ts';
export { type ClientOf, tenantClients } from './table/clients.ts';
export type { Attributes, Item, ItemRef, Placement } from './table/item.ts';
export { isOfTenant, keys } from './table/keys.ts';
export type { Page, Selection, TenantQuery } from './table/query.ts';
export { TableRouter } from './table/router.ts';
export { type Capacity, type ItemPage, type TableServices, TenantTable } from './table/tenant-table.ts';
