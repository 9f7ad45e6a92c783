import { requireTenantId } from '../context/tenant-id.ts';
import { TenancyError } from '../errors.ts';
import type { Parameters } from '../parameters.ts';

interface Options {
  parameters: Pick<Parameters, 'get' | 'drop'>;
  /** The table that the tenants of cloud type `public` share. */
  sharedTable: string;
}

const parameterOf = (tenantId: string) => `tenants/${requireTenantId(tenantId)}/table-name`;

/** Tells which table a tenant's items are in. It never assumes one: what cannot be read is an error. */
export class TableRouter {
  constructor(private readonly options: Options) {}

  /** @throws TenancyError ROUTING_UNAVAILABLE when that cannot be told, or is a table that cannot be this tenant's */
  async resolveTable(tenantId: string): Promise<string> {
    const table = await this.options.parameters.get(parameterOf(tenantId));
    if (table === this.options.sharedTable || table.endsWith(`-${tenantId}`)) return table;
    this.drop(tenantId);
    throw new TenancyError('ROUTING_UNAVAILABLE', "The tenant's table is set to one that is not the tenant's.");
  }

  drop(tenantId: string): void {
    this.options.parameters.drop(parameterOf(tenantId));
  }
}
