import { step } from '@console/core/contract/texts/steps';
import { desiredState } from '@console/core/subjects/customer';
import { accountPath, accountPlaceParameters, routingParameters, tenantPath } from '@console/core/tenants/parameters';
import type { Run } from '../run.ts';
import { hasTree } from './announce.ts';
import { poolOutput, type TenantSubject } from './load-tenant.ts';
import type { PlacedTable } from './tenant-table.ts';

/** Whether the functions of the pool are to serve the tenant once the operation has ended. */
export const isStopped = ({ operation }: Run, { customer }: TenantSubject): boolean =>
  desiredState(customer, operation).stopped;

/** Lets the functions of the pool serve the tenant from this table, or refuse it. `fence`: of a move out of the table. */
export async function writeRouting(
  run: Run,
  subject: TenantSubject,
  table: PlacedTable | undefined,
  suspended: boolean,
  fence?: string,
): Promise<void> {
  const { deps } = run;
  const { customer, pool } = subject;
  run.progress.begin(step('writing-parameters'));
  const routing = routingParameters(poolOutput(subject, 'ParameterPrefix'), {
    tenantId: customer.id,
    code: customer.code,
    plan: desiredState(customer, run.operation).spec.size,
    table: table?.name ?? '-',
    fence,
    suspended,
  });
  const place = table && { accountId: customer.id, cloudType: customer.cloudType, table };
  await deps.tenants.parameters.put(pool.region, {
    ...routing,
    ...(place && hasTree(deps.settings, customer) && accountPlaceParameters(place)),
  });
  deps.log(`The functions of pool ${pool.id} ${suspended ? 'refuse' : 'serve'} ${customer.code}.`);
}

/** Removes all parameters of the tenant; without them the functions of the pool do not know it. */
export async function removeRouting({ deps }: Run, subject: TenantSubject): Promise<number> {
  const { customer, pool } = subject;
  const paths = [tenantPath(poolOutput(subject, 'ParameterPrefix'), customer.id), accountPath(customer.id)];
  const found = await Promise.all(paths.map((path) => deps.tenants.parameters.list(pool.region, path)));
  const names = found.flatMap((parameters) => Object.keys(parameters));
  await deps.tenants.parameters.remove(pool.region, names);
  return names.length;
}
