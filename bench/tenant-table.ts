import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { TenantTable } from '@console/tenancy';
import { startDynamo } from '../tenancy/src/testing/dynamo.ts';
import { sharedTable, TestParameters, tenantA, tenantTables } from '../tenancy/src/testing/tenants.ts';
import { type Figure, median } from './statistics.ts';

const gets = 500;

/** What TenantTable adds to a get, with credentials and the place of the table kept. */
export async function benchTenantTable(runs: number): Promise<Figure[]> {
  const dynamo = await startDynamo();
  try {
    await dynamo.createTable(sharedTable);
    const store = new TestParameters();
    store.set(`tenants/${tenantA}/table-name`, sharedTable);
    const { router } = tenantTables(dynamo, store);
    const table = new TenantTable(tenantA, { router, client: async () => dynamo.client, onCapacity: () => {} });
    const ref = { kind: 'NOTE', id: '1', user: 'ada' };
    await table.put(ref, { text: 'x'.repeat(200) });
    const command = { TableName: sharedTable, Key: { PK: `TENANT#${tenantA}#USER#ada`, SK: 'NOTE#1' } };
    const plain = async () => void (await dynamo.client.send(new GetCommand(command)));
    const through = async () => void (await table.get(ref));
    const measure = async (get: () => Promise<void>) => {
      const start = performance.now();
      await get();
      return performance.now() - start;
    };
    const times: { plain: number[]; through: number[] } = { plain: [], through: [] };
    // In turns, so that what else the machine does slows both down alike.
    for (let n = 0; n < gets * runs; n += 1) {
      times.plain.push(await measure(plain));
      times.through.push(await measure(through));
    }
    const added = median(times.through) - median(times.plain);
    return [{ name: 'TenantTable adds to a get, p50', unit: 'ms', value: added, samples: gets * runs, limit: 1 }];
  } finally {
    await dynamo.stop();
  }
}
