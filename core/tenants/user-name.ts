/**
 * The user name of a person of a tenant, as the library of pooled applications makes it. Somebody may belong to several
 * tenants of a user pool, as somebody else in each.
 */
export const tenantUserName = (code: string, email: string): string => `${code}:${email}`;
