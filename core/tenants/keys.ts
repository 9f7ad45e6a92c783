/** The partition keys of a tenant's items: this one, and those that go on after a `#`. */
export const tenantPartition = (tenantId: string): string => `TENANT#${tenantId}`;

export const isOfTenant = (partitionKey: string, tenantId: string): boolean =>
  partitionKey === tenantPartition(tenantId) || partitionKey.startsWith(`${tenantPartition(tenantId)}#`);

/** What an item is, by its sort key. */
export const kindOf = (sortKey: string): string => sortKey.split('#', 1)[0] || sortKey;

/** When the tenancy library last wrote an item: microseconds since 1970. */
export const revisionAttribute = '_revision';
