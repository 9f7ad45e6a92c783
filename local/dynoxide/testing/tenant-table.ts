import { CreateTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';

const key = (name: string, KeyType: 'HASH' | 'RANGE') => ({ AttributeName: name, KeyType });
const text = (AttributeName: string) => ({ AttributeName, AttributeType: 'S' as const });

/** Creates a table with the keys that pools have, and a stream. */
export async function createTenantTable(client: DynamoDBClient, TableName: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['PK', 'SK', 'GSI1PK', 'GSI1SK'].map(text),
      KeySchema: [key('PK', 'HASH'), key('SK', 'RANGE')],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'GSI1',
          KeySchema: [key('GSI1PK', 'HASH'), key('GSI1SK', 'RANGE')],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_AND_OLD_IMAGES' },
    }),
  );
}
