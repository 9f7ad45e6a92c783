import { storeContract } from '@console/adapters/contract/store-contract';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { afterAll, beforeAll } from 'vitest';
import { dynamoClient } from './client.ts';
import { ensureTable } from './ensure-table.ts';
import { startForTest, type TestDynoxide } from './start-for-test.ts';

let dynoxide: TestDynoxide;
let client: ReturnType<typeof dynamoClient>;
let tables = 0;

beforeAll(async () => {
  dynoxide = await startForTest();
  client = dynamoClient(dynoxide);
});
afterAll(async () => {
  client.destroy();
  await dynoxide.stop();
});

storeContract('DynamoDB, on dynoxide', async () => {
  const table = `table-${tables++}`;
  await ensureTable(client, table);
  return createDynamoStore({ client, table });
});
