import { Parameters } from '../parameters.ts';
import { TableRouter } from '../table/router.ts';
import { TenantTable } from '../table/tenant-table.ts';
import type { TestDynamo } from './dynamo.ts';

export const tenantA = '01HZXA0000000000000000000A';
export const tenantB = '01HZXB0000000000000000000B';
export const prefix = '/tenancy/palette.eu-central-1/';
export const sharedTable = 'palette-shared';

/** Parameter Store in memory. */
export class TestParameters {
  readonly values = new Map<string, string>();
  reads = 0;
  failure: Error | undefined;

  set(name: string, value: string): void {
    this.values.set(prefix + name, value);
  }

  read = async (name: string): Promise<string | undefined> => {
    this.reads += 1;
    if (this.failure) throw this.failure;
    return this.values.get(name);
  };
}

export function tenantTables(dynamo: TestDynamo, store: TestParameters, now?: () => number) {
  const parameters = new Parameters({ prefix, read: store.read, ...(now && { now }) });
  const router = new TableRouter({ parameters, sharedTable, ...(now && { now }) });
  const used: { tenantId: string; readUnits?: number; writeUnits?: number }[] = [];
  const of = (tenantId: string) =>
    new TenantTable(tenantId, {
      router,
      client: async () => dynamo.client,
      onCapacity: (id, capacity) => used.push({ tenantId: id, ...capacity }),
    });
  return { of, used, parameters, router };
}
