import { parseRegionOutputs } from '@console/cluster-cdk/shared-outputs';
import { hint } from '@console/core/contract/texts/hints';
import { reason } from '@console/core/contract/texts/reasons';
import type { StackRef } from '@console/core/ports';
import type { CustomerRecord } from '@console/core/records/customer';
import { tenantTableName, tenantTableStackName } from '@console/core/stack-names';
import type { AccountPlace } from '@console/core/tenants/parameters';
import { JobFailed } from '../job-error.ts';
import { type Run, stopIfRequested } from '../run.ts';
import { deployStack } from '../stacks/deploy-stack.ts';
import { prepareStack } from '../stacks/prepare-stack.ts';
import { withAssembly } from '../stacks/synthesize.ts';
import { poolOutput, type TenantSubject } from './load-tenant.ts';

/** The table that a tenant's items are in. */
export type PlacedTable = AccountPlace['table'];

export const tenantStackRef = ({ code, region }: CustomerRecord): StackRef => ({
  region,
  name: tenantTableStackName(code),
});

export const sharedTable = (subject: TenantSubject): PlacedTable => ({
  name: poolOutput(subject, 'TableName'),
  arn: poolOutput(subject, 'TableArn'),
  streamArn: subject.pool.outputs.TableStreamArn,
});

const placed = ({ TableName: name = '', TableArn: arn = '', TableStreamArn: streamArn }: Record<string, string>) => ({
  name,
  arn,
  streamArn,
});

export interface TableOptions {
  /** What holds nothing yet has to go with a creation that fails. */
  isProtected: boolean;
  /** False while it is suspended or moved. */
  handlesChanges: boolean;
}

/** Creates or updates the stack with the tenant's own table. */
export async function deployTenantTable(run: Run, subject: TenantSubject, options: TableOptions): Promise<PlacedTable> {
  const stack = tenantStackRef(subject.customer);
  const existed = await prepareStack(run.deps, stack);
  if (!existed) await demandNoTable(run, subject);
  stopIfRequested(run);
  const outputs = await withTableAssembly(run, subject, options, (synthesized) => {
    const [phase] = run.progress.plan(synthesized.resources, 1);
    return deployStack(run, phase, stack, { ...synthesized, existed });
  });
  return placed(outputs);
}

/** The own table as its stack has it; undefined when there is none. */
export async function ownTable(run: Run, { customer }: TenantSubject): Promise<PlacedTable | undefined> {
  const outputs = (await run.deps.stacks.describe(tenantStackRef(customer)))?.outputs;
  return outputs?.TableName ? placed(outputs) : undefined;
}

/** A table without its stack was kept when that was deleted: whose items it holds, only a person can tell. */
async function demandNoTable({ deps }: Run, { customer, pool }: TenantSubject): Promise<void> {
  const table = tenantTableName(pool.product, customer.id);
  const items = await deps.tenants.data.count({ region: pool.region, table, tenantId: customer.id });
  if (items === undefined) return;
  throw new JobFailed({
    code: 'table-kept',
    reason: reason('table-kept', { table }),
    resource: table,
    hint: hint('delete-kept-table'),
  });
}

function withTableAssembly<T>(
  run: Run,
  { customer, pool, product, region }: TenantSubject,
  { isProtected, handlesChanges }: TableOptions,
  work: Parameters<typeof withAssembly<T>>[2],
): Promise<T> {
  const { account, domainName } = run.deps.settings;
  const { alarmTopicArn } = parseRegionOutputs(region.outputs);
  const props = {
    account,
    domainName,
    region: customer.region,
    customer: { id: customer.id, code: customer.code },
    product,
    pool: pool.outputs,
    shared: { alarmTopicArn },
    handlesChanges,
    deletionProtection: isProtected,
    kept: isProtected,
  };
  return withAssembly(run, (synthesis, folder) => synthesis.synthesizeTenantTable(props, folder), work);
}
