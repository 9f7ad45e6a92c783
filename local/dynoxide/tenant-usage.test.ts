import { DynamoDBClient, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { tenantUsageContract } from '@console/adapters/contract/tenant-usage-contract';
import { createMemoryUsage } from '@console/adapters/memory/tenant-usage';
import { createTenantUsage } from '@console/adapters/usage/tenant-usage';
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

tenantUsageContract('memory', async () => {
  const usage = createMemoryUsage();
  return { usage, table: 't', add: async (tenantId, day, _hour, counts) => usage.add(tenantId, day, counts) };
});

tenantUsageContract('DynamoDB, on dynoxide', async () => {
  const table = `meter-${tables++}`;
  await createTenantTable(client, table);
  return {
    usage: createTenantUsage({ credentials, endpoint: dynoxide.endpoint }),
    table,
    async add(tenantId, day, hour, counts) {
      const entries = Object.entries(counts);
      await client.send(
        new UpdateItemCommand({
          TableName: table,
          Key: { PK: { S: `TENANT#${tenantId}#DAY#${day}` }, SK: { S: `HOUR#${hour}` } },
          UpdateExpression: `ADD ${entries.map((_, at) => `#u${at} :u${at}`).join(', ')}`,
          ExpressionAttributeNames: Object.fromEntries(entries.map(([unit], at) => [`#u${at}`, unit])),
          ExpressionAttributeValues: Object.fromEntries(entries.map(([, n], at) => [`:u${at}`, { N: String(n) }])),
        }),
      );
    },
  };
});
