import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tenantDataContract } from '@console/adapters/contract/tenant-data-contract';
import { createMemoryTenantData } from '@console/adapters/memory/tenant-data';
import { fromJson } from '@console/adapters/tenant-data/item-json';
import { createTenantData } from '@console/adapters/tenant-data/tenant-data';
import { writeBatches } from '@console/adapters/tenant-data/write-batches';
import { afterAll, beforeAll } from 'vitest';
import { startForTest, type TestDynoxide } from './start-for-test.ts';
import { createTenantTable } from './testing/tenant-table.ts';

const credentials = async () => ({ accessKeyId: 'local', secretAccessKey: 'local' });
let dynoxide: TestDynoxide;
let client: DynamoDBClient;
let tables = 0;

beforeAll(async () => {
  dynoxide = await startForTest();
  client = new DynamoDBClient({ endpoint: dynoxide.endpoint, region: 'eu-west-1', credentials });
});
afterAll(async () => {
  client.destroy();
  await dynoxide.stop();
});

tenantDataContract('memory', async () => {
  const data = createMemoryTenantData();
  data.tables.set('t', []);
  return { data, table: 't', write: async (items) => void data.tables.get('t')?.push(...items) };
});

tenantDataContract('DynamoDB, on dynoxide', async () => {
  const table = `tenants-${tables++}`;
  await createTenantTable(client, table);
  return {
    data: createTenantData({ credentials, endpoint: dynoxide.endpoint }),
    table,
    write: (items) =>
      writeBatches(
        client,
        table,
        items.map((item) => ({ PutRequest: { Item: fromJson(item) } })),
      ),
  };
});
