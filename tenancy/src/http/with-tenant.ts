import type { HttpEvent, HttpResult, LambdaContext } from '../context/events.ts';
import type { Tenant } from '../context/tenant.ts';
import { tenantContext } from '../context/tenant-context.ts';
import { createLogger } from '../observability/logger.ts';
import { type Services, sharedServices } from '../services.ts';
import { asTenancyError, errorResult, resultOf } from './respond.ts';
import { type TenantRequest, tenantRequest } from './tenant-request.ts';

export interface TenancyOptions {
  /** @default those of this process, from its environment */
  services?: () => Services;
  /** Whether the limits of the tenant's plan hold. @default true */
  limited?: boolean;
}

/** Returns an answer, anything that becomes JSON, or nothing. */
export type TenantHandler = (event: HttpEvent, request: TenantRequest) => Promise<unknown> | unknown;

export type LambdaHandler = (event: HttpEvent, context?: LambdaContext) => Promise<HttpResult>;

const bytesOf = (text: string | null | undefined): number => Buffer.byteLength(text ?? '');

async function answer(handler: TenantHandler, event: HttpEvent, request: TenantRequest, limited: boolean) {
  try {
    if (limited) await request.services.limits.take(request.tenant);
    return resultOf(await handler(event, request));
  } catch (error) {
    const told = asTenancyError(error);
    const { message, errorType, cause } = told;
    // The cause of a refusal can hold what the caller has sent.
    if (told.statusCode < 500) request.logger.info(message, { errorType });
    else request.logger.error(message, { errorType, error: String(cause ?? '') });
    return errorResult(told);
  }
}

/** A handler for the events of an HTTP API (payload 2.0) or a REST API, whose requests are each of one tenant. */
export function withTenant(handler: TenantHandler, options: TenancyOptions = {}): LambdaHandler {
  const { services = sharedServices, limited = true } = options;
  return async (event, context) => {
    let tenant: Tenant;
    try {
      tenant = tenantContext(event);
    } catch (error) {
      createLogger(undefined).info('A request was refused.', { errorType: asTenancyError(error).errorType });
      return errorResult(error);
    }
    const start = performance.now();
    const request = tenantRequest(tenant, services(), context?.awsRequestId ?? event.requestContext?.requestId);
    const result = await answer(handler, event, request, limited);
    request.meter({
      requests: 1,
      computeMs: Math.max(1, Math.round(performance.now() - start)),
      bytes: bytesOf(event.body) + bytesOf(result.body),
    });
    await request.services.meter?.flushIfDue();
    return result;
  };
}
