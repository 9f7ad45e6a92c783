/** The partition keys of a tenant's items: this one, and those that go on after a `#`. */
export const tenantPartition = (tenantId: string): string => `TENANT#${tenantId}`;

export const isOfTenant = (partitionKey: string, tenantId: string): boolean =>
  partitionKey === tenantPartition(tenantId) || partitionKey.startsWith(`${tenantPartition(tenantId)}#`);

/** What an item is, by its sort key. */
export const kindOf = (sortKey: string): string => sortKey.split('#', 1)[0] || sortKey;

/** When the tenancy library last wrote an item: microseconds since 1970. */
export const revisionAttribute = '_revision';

/** What a move keeps beside the items of a tenant, as the library of pooled applications knows it. */
export const movePrefix = (tenantId: string): string => `${tenantPartition(tenantId)}#MOVE#`;
export const movePartition = (tenantId: string, fence: string, post: number | string): string =>
  `${movePrefix(tenantId)}${fence}#${post}`;
export const isOfMove = (partitionKey: string): boolean => partitionKey.split('#')[2] === 'MOVE';
export const fencePosts = 16;
export const fenceSortKey = 'FENCE';
export const journalPrefix = 'JOURNAL#';
