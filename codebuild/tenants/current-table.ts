import { tableOfRoute, tenantPath } from '@console/core/tenants/parameters';
import type { Run } from '../run.ts';
import { poolOutput, type TenantSubject } from './load-tenant.ts';
import { ownTable, type PlacedTable, sharedTable } from './tenant-table.ts';

/** What the functions of the pool are told of where the tenant's items are; undefined before there is anything. */
export const routeOf = ({ deps }: Run, subject: TenantSubject): Promise<string | undefined> => {
  const path = tenantPath(poolOutput(subject, 'ParameterPrefix'), subject.customer.id);
  return deps.tenants.parameters.get(subject.pool.region, `${path}/table-name`);
};

/** The table that the tenant's items are in, by what its requests use: a move may have been interrupted. */
export async function currentTable(run: Run, subject: TenantSubject): Promise<PlacedTable | undefined> {
  if (!subject.product.table) return undefined;
  const [route, own] = await Promise.all([routeOf(run, subject), ownTable(run, subject)]);
  const routed = route === undefined ? undefined : tableOfRoute(route);
  const shared = sharedTable(subject);
  if (routed === shared.name) return shared;
  return own && (routed === own.name || subject.customer.cloudType === 'private') ? own : shared;
}
