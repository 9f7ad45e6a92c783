import type { LambdaContext } from '../context/events.ts';
import { requireTenantId } from '../context/tenant-id.ts';
import { TenancyError } from '../errors.ts';
import { type TenantRequest, tenantRequest } from '../http/tenant-request.ts';
import { type Services, sharedServices } from '../services.ts';

/** What EventBridge gives a function. */
export interface BusEvent {
  id?: string;
  source?: string;
  'detail-type'?: string;
  detail?: unknown;
}

export type EventHandler = (event: BusEvent & { detail: Record<string, unknown> }, request: TenantRequest) => unknown;

/**
 * A handler for the events that functions of the pool publish. An event comes at least once. What the handler throws is
 * thrown, so that the event is tried again and then kept in the queue of those that failed.
 * @throws TenancyError UNAUTHORIZED_ACCESS for an event of another source, MISSING_TENANT_ID, INVALID_TENANT_ID
 */
export function withTenantEvent(handler: EventHandler, options: { services?: () => Services } = {}) {
  const { services = sharedServices } = options;
  return async (event: BusEvent, context?: LambdaContext): Promise<void> => {
    const shared = services();
    if (event.source !== shared.environment.poolHost) {
      throw new TenancyError('UNAUTHORIZED_ACCESS', `The event comes from "${event.source}", not from this pool.`);
    }
    const detail = { ...(event.detail as Record<string, unknown> | undefined) };
    const tenant = {
      tenantId: requireTenantId(detail.tenantId),
      userId: '',
      role: 'member',
      plan: 'standard',
    } as const;
    const start = performance.now();
    const request = tenantRequest(tenant, shared, context?.awsRequestId ?? event.id);
    try {
      await handler({ ...event, detail }, request);
    } finally {
      request.meter({ computeMs: Math.max(1, Math.round(performance.now() - start)) });
      await shared.meter?.flushIfDue();
    }
  };
}
