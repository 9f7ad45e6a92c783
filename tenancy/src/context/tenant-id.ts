import { TenancyError } from '../errors.ts';

/** A ULID in upper case: 26 characters of Crockford's base 32, so that it holds no wildcard and no separator of a key. */
const ulid = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

export const isTenantId = (value: unknown): value is string => typeof value === 'string' && ulid.test(value);

/**
 * @throws TenancyError MISSING_TENANT_ID when there is none
 * @throws TenancyError INVALID_TENANT_ID when it is not a ULID
 */
export function requireTenantId(value: unknown): string {
  if (value === undefined || value === null || value === '') {
    throw new TenancyError('MISSING_TENANT_ID', 'The request belongs to no tenant: sign in.');
  }
  if (!isTenantId(value)) throw new TenancyError('INVALID_TENANT_ID', 'The tenant of the request has no valid id.');
  return value;
}
