import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { systemClock, ulids } from '@console/core/time';

/** The store on this table, and time. */
export function onTable(table: string) {
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), {
    marshallOptions: { removeUndefinedValues: true },
  });
  return { store: createDynamoStore({ client, table }), clock: systemClock, ids: ulids() };
}
