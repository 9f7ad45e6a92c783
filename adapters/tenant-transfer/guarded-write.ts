import {
  type AttributeValue,
  ConditionalCheckFailedException,
  DeleteItemCommand,
  type DynamoDBClient,
  PutItemCommand,
} from '@aws-sdk/client-dynamodb';
import { revisionAttribute } from '@console/core/tenants/keys';
import { callAws } from '../aws/failure.ts';

export type Item = Record<string, AttributeValue>;

const unlessLater = (error: unknown): false => {
  if (error instanceof ConditionalCheckFailedException) return false;
  throw error;
};

/** Holds unless the stored item has a later revision. One without a revision, which no library has written, gives way. */
const guard = (item: Item) => ({
  ExpressionAttributeNames: { '#revision': revisionAttribute },
  ExpressionAttributeValues: { ':revision': item[revisionAttribute] ?? { N: '0' } },
});

/** Whether it was written. The same revision is not written again: two tables that follow each other come to rest. */
export async function putUnlessLater(client: DynamoDBClient, table: string, item: Item): Promise<boolean> {
  const hasRevision = item[revisionAttribute] !== undefined;
  const command = new PutItemCommand({
    TableName: table,
    Item: item,
    ...guard(item),
    ConditionExpression: `attribute_not_exists(#revision) OR #revision ${hasRevision ? '<' : '<='} :revision`,
  });
  const written = callAws('DynamoDB', () => client.send(command)).then(() => true);
  return written.catch(unlessLater);
}

/** Whether it was deleted. `last`: what the item was before. */
export async function deleteUnlessLater(client: DynamoDBClient, table: string, last: Item): Promise<boolean> {
  const command = new DeleteItemCommand({
    TableName: table,
    Key: { PK: last.PK as AttributeValue, SK: last.SK as AttributeValue },
    ...guard(last),
    ConditionExpression: 'attribute_exists(PK) AND (attribute_not_exists(#revision) OR #revision <= :revision)',
  });
  const deleted = callAws('DynamoDB', () => client.send(command)).then(() => true);
  return deleted.catch(unlessLater);
}
