import { CreateTableCommand, DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { dynamoClient } from '../../../local/dynoxide/client.ts';
import { startForTest } from '../../../local/dynoxide/start-for-test.ts';

export interface TestDynamo {
  client: DynamoDBDocumentClient;
  createTable(name: string, indexes?: number): Promise<void>;
  deleteTable(name: string): Promise<void>;
  stop(): Promise<void>;
}

const keySchema = (prefix: string) => [
  { AttributeName: `${prefix}PK`, KeyType: 'HASH' as const },
  { AttributeName: `${prefix}SK`, KeyType: 'RANGE' as const },
];
const strings = (prefix: string) =>
  keySchema(prefix).map(({ AttributeName }) => ({ AttributeName, AttributeType: 'S' as const }));

/** The API of DynamoDB in memory, for tests. */
export async function startDynamo(): Promise<TestDynamo> {
  const server = await startForTest();
  const client = dynamoClient(server);
  return {
    client,
    stop: () => server.stop(),
    async createTable(TableName, indexes = 3) {
      const names = ['GSI1', 'GSI2', 'GSI3'].slice(0, indexes);
      const projected = names.map((IndexName) => ({
        IndexName,
        KeySchema: keySchema(IndexName),
        Projection: { ProjectionType: 'ALL' as const },
      }));
      await client.send(
        new CreateTableCommand({
          TableName,
          BillingMode: 'PAY_PER_REQUEST',
          KeySchema: keySchema(''),
          AttributeDefinitions: ['', ...names].flatMap(strings),
          ...(projected.length > 0 && { GlobalSecondaryIndexes: projected }),
        }),
      );
    },
    async deleteTable(TableName) {
      await client.send(new DeleteTableCommand({ TableName }));
    },
  };
}
