import { createCustomerInput } from '@console/core/contract/customer';
import type { CustomerRecord } from '@console/core/records/customer';
import type { PoolRecord } from '@console/core/records/pool';
import type { testConsole } from './console.ts';

const region = 'eu-central-1';
export const poolId = `palette.${region}`;

export const poolRecord = (of: Pick<CustomerRecord, 'createdAt' | 'id'>): PoolRecord => ({
  id: poolId,
  product: 'palette',
  region,
  host: 'palette',
  version: '1',
  deployed: { version: '1' },
  status: 'ready',
  customers: 1,
  outputs: { UsageTableName: 'usage', TableName: 'shared', UserPoolId: 'eu-central-1_pool' },
  activeOperationId: null,
  lastOperationId: of.id,
  deploymentId: null,
  createdAt: of.createdAt,
  createdBy: 'admin@example.com',
  updatedAt: of.createdAt,
  rev: 0,
});

/** Makes customers with these codes tenants of a pool, as if they had been deployed. */
export async function addTenants({ call, store }: Awaited<ReturnType<typeof testConsole>>, ...codes: string[]) {
  const customers: CustomerRecord[] = [];
  for (const code of codes) {
    const body = createCustomerInput.parse({ code, name: code, region, product: 'todo' });
    const { status } = await call('POST /customers', { as: 'operator', body });
    const customer = await store.get('customer', { code });
    if (status !== 202 || !customer) throw new Error(`Creating ${code} was answered with ${status}`);
    const changed: Partial<CustomerRecord> = {
      pool: poolId,
      cloudType: 'public',
      status: 'online',
      deployed: customer.spec,
      activeOperationId: null,
    };
    if (customers.length === 0) await store.commit([{ write: 'create', kind: 'pool', record: poolRecord(customer) }]);
    await store.commit([{ write: 'replace', kind: 'customer', record: { ...customer, ...changed } }]);
    customers.push({ ...customer, ...changed });
  }
  return customers;
}
