import { isTenantId } from '../context/tenant-id.ts';

/** What the library reads of a record of a DynamoDB stream. */
export interface StreamRecord {
  eventID?: string;
  dynamodb?: { Keys?: Record<string, { S?: string }> };
}

/** The records of a stream by tenant, in their order. Those that are no tenant's, and what a move keeps, are left out. */
export function recordsByTenant<R extends StreamRecord>(records: readonly R[]): Map<string, R[]> {
  const found = new Map<string, R[]>();
  for (const record of records) {
    const [kind, tenantId, part] = record.dynamodb?.Keys?.PK?.S?.split('#') ?? [];
    if (kind !== 'TENANT' || !isTenantId(tenantId) || part === 'MOVE') continue;
    found.set(tenantId, [...(found.get(tenantId) ?? []), record]);
  }
  return found;
}
