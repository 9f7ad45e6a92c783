import { tenantOf } from '../context/tenant-context.ts';
import { sharedServices } from '../services.ts';
import { asTenancyError, errorResult } from './respond.ts';
import { type TenantRequest, tenantRequest } from './tenant-request.ts';
import type { TenancyOptions } from './with-tenant.ts';

/** The part of Hono's context that is used: the package needs no Hono itself. */
interface Context {
  env: unknown;
  req: { raw: Request };
  res: { status: number };
  set(key: 'tenancy', value: TenantRequest): void;
}

/** For `new Hono<{ Variables: TenancyVariables }>()`. */
export interface TenancyVariables {
  tenancy: TenantRequest;
}

export interface HonoTenancyOptions extends TenancyOptions {
  /**
   * Verifies a request and answers the context of an authorizer, in a server that has no API Gateway before it.
   * @default what the authorizer of API Gateway has left in the event
   */
  authorize?: (request: Request) => Promise<unknown>;
}

const authorizerOf = (env: unknown): unknown =>
  (env as { requestContext?: { authorizer?: unknown } } | undefined)?.requestContext?.authorizer;

function refusal(error: unknown): Response {
  const { statusCode, headers, body } = errorResult(asTenancyError(error));
  return new Response(body ?? null, { status: statusCode, headers: headers ?? {} });
}

/** Middleware of Hono: `c.get('tenancy')` is the request of the tenant. */
export function honoTenancy(options: HonoTenancyOptions = {}) {
  const { services = sharedServices, limited = true, authorize } = options;
  return async (c: Context, next: () => Promise<void>): Promise<Response | undefined> => {
    const start = performance.now();
    try {
      const tenant = tenantOf(authorize ? await authorize(c.req.raw) : authorizerOf(c.env));
      const request = tenantRequest(tenant, services());
      if (limited) await request.services.limits.take(tenant);
      c.set('tenancy', request);
      await next();
      request.meter({ requests: 1, computeMs: Math.max(1, Math.round(performance.now() - start)) });
      await request.services.meter?.flushIfDue();
      return undefined;
    } catch (error) {
      return refusal(error);
    }
  };
}
