import { isRole, type Role } from '../context/tenant.ts';
import { requireOwn } from '../context/tenant-context.ts';
import { requireTenantId } from '../context/tenant-id.ts';
import { TenancyError } from '../errors.ts';
import type { Parameters } from '../parameters.ts';
import { issuersFrom } from './issuers.ts';
import { tokenVerifier, type VerifiedToken } from './verify-token.ts';

/** What the authorizer hands to functions: text only, as API Gateway requires. */
export interface AuthorizerContext {
  tenantId: string;
  userId: string;
  role: Role;
  email: string;
  plan: string;
}

export interface Credentials {
  /** The value of the header Authorization. */
  authorization: string | undefined;
  /** The host that the request was sent to. */
  host: string | undefined;
}

type Known = Pick<Parameters, 'get' | 'find'>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * `statuses`: what is to be kept for less time than the rest.
 * @throws TenancyError for every request that is not to be served, and DATA_UNAVAILABLE or ROUTING_UNAVAILABLE when that cannot be told
 */
export function createAuthorize(parameters: Known, statuses: Pick<Known, 'find'> = parameters) {
  let current = { list: '', verify: (_: string): Promise<VerifiedToken> => Promise.reject(new Error('No issuers')) };

  async function verify(token: string): Promise<VerifiedToken> {
    const list = await parameters.get('issuers');
    if (list !== current.list) current = { list, verify: tokenVerifier(issuersFrom(list)) };
    return current.verify(token);
  }

  return async ({ authorization, host }: Credentials): Promise<AuthorizerContext> => {
    const token = authorization?.replace(/^Bearer\s+/i, '').trim();
    if (!token) throw new TenancyError('MISSING_TENANT_ID', 'Sign in first.');
    const { claims, issuer } = await verify(token);
    const tenantId = requireTenantId(claims['custom:tenant_id']);
    if (issuer.tenantId !== undefined) requireOwn({ tenantId }, issuer.tenantId);
    const plan = await admitted(parameters, statuses, tenantId, host);
    const role = claims['custom:role'];
    return {
      tenantId,
      userId: text(claims.username) || text(claims.sub),
      role: isRole(role) ? role : 'member',
      email: text(claims.email),
      plan,
    };
  };
}

/** The plan of a tenant that is active, on its own host. */
async function admitted(
  parameters: Known,
  statuses: Pick<Known, 'find'>,
  tenantId: string,
  host = '',
): Promise<string> {
  const of = (name: string, known: Pick<Known, 'find'> = parameters) => known.find(`tenants/${tenantId}/${name}`);
  const [code, status, plan] = await Promise.all([of('code'), of('status', statuses), of('plan')]);
  if (code === undefined || host.toLowerCase().split('.')[0] !== code.toLowerCase()) {
    throw new TenancyError('UNAUTHORIZED_ACCESS', "The sign-in is not one of this address's tenant.");
  }
  if (status !== 'active') throw new TenancyError('TENANT_SUSPENDED', 'The tenant is suspended.');
  return plan ?? 'standard';
}
