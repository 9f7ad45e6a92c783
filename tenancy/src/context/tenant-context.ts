import { TenancyError } from '../errors.ts';
import type { HttpEvent } from './events.ts';
import { isRole, type Tenant } from './tenant.ts';
import { requireTenantId } from './tenant-id.ts';

type Claims = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Claims =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const recordAt = (value: unknown, ...path: string[]): Claims | undefined => {
  let found = value;
  for (const name of path) found = isRecord(found) ? found[name] : undefined;
  return isRecord(found) ? found : undefined;
};

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

interface Found {
  tenantId: unknown;
  userId: unknown;
  role: unknown;
  email: unknown;
  plan: unknown;
}

const ofContext = (context: Claims): Found => ({
  tenantId: context.tenantId,
  userId: context.userId,
  role: context.role,
  email: context.email,
  plan: context.plan,
});

const ofClaims = (claims: Claims): Found => ({
  tenantId: claims['custom:tenant_id'],
  userId: claims.username ?? claims.sub,
  role: claims['custom:role'],
  email: claims.email,
  plan: undefined,
});

/** What an authorizer leaves: a Lambda authorizer of an HTTP API, a JWT or Cognito authorizer, a Lambda authorizer of a REST API. */
function found(authorizer: unknown): Found | undefined {
  const lambda = recordAt(authorizer, 'lambda');
  if (lambda) return ofContext(lambda);
  const claims = recordAt(authorizer, 'jwt', 'claims') ?? recordAt(authorizer, 'claims');
  if (claims) return ofClaims(claims);
  const context = recordAt(authorizer);
  return context && ofContext(context);
}

/** The tenant that an authorizer's context names. @throws TenancyError as `tenantContext` */
export function tenantOf(authorizer: unknown): Tenant {
  const values = found(authorizer);
  const tenantId = requireTenantId(values?.tenantId);
  const email = text(values?.email);
  return {
    tenantId,
    userId: text(values?.userId) ?? '',
    role: isRole(values?.role) ? values.role : 'member',
    ...(email === undefined ? {} : { email }),
    plan: text(values?.plan) ?? 'standard',
  };
}

/**
 * The tenant of a request, from what the authorizer has verified. Path, query, headers and body are never read for it.
 * @throws TenancyError MISSING_TENANT_ID (401), INVALID_TENANT_ID (400)
 */
export const tenantContext = (event: HttpEvent): Tenant => tenantOf(event.requestContext?.authorizer);

/** @throws TenancyError UNAUTHORIZED_ACCESS (403) when something belongs to another tenant */
export function requireOwn(tenant: Pick<Tenant, 'tenantId'>, tenantId: unknown): void {
  if (tenantId === tenant.tenantId) return;
  throw new TenancyError('UNAUTHORIZED_ACCESS', 'This belongs to another tenant.');
}
