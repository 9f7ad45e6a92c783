import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { isConflict } from './refusals.ts';

interface Key {
  PK: string;
  SK: string;
}

type Stored = Record<string, unknown> & Key;

/** The few things that are done with the items of a table. */
export class TableOfItems {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly TableName: string,
  ) {}

  async get(Key: Key): Promise<Stored | undefined> {
    const { TableName } = this;
    return (await this.client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item as
      | Stored
      | undefined;
  }

  async put(Item: Stored): Promise<void> {
    const ConditionExpression = 'attribute_not_exists(PK)';
    await this.client.send(new PutCommand({ TableName: this.TableName, Item, ConditionExpression }));
  }

  /** Undefined when there is no such item. */
  async update(Key: Key, values: Record<string, unknown>): Promise<Stored | undefined> {
    const names = Object.keys(values);
    const command = new UpdateCommand({
      TableName: this.TableName,
      Key,
      ConditionExpression: 'attribute_exists(PK)',
      UpdateExpression: `SET ${names.map((_, at) => `#${at} = :${at}`).join(', ')}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name, at) => [`#${at}`, name])),
      ExpressionAttributeValues: Object.fromEntries(Object.values(values).map((value, at) => [`:${at}`, value])),
      ReturnValues: 'ALL_NEW',
    });
    try {
      return (await this.client.send(command)).Attributes as Stored;
    } catch (error) {
      if (isConflict(error)) return undefined;
      throw error;
    }
  }

  async delete(Key: Key): Promise<void> {
    await this.client.send(new DeleteCommand({ TableName: this.TableName, Key }));
  }

  /** All items of a partition, in the order of their sort keys. */
  async all(partition: string): Promise<Stored[]> {
    const items: Stored[] = [];
    let ExclusiveStartKey: Record<string, unknown> | undefined;
    do {
      const { Items = [], LastEvaluatedKey } = await this.client.send(
        new QueryCommand({
          TableName: this.TableName,
          KeyConditionExpression: 'PK = :partition',
          ExpressionAttributeValues: { ':partition': partition },
          ConsistentRead: true,
          ExclusiveStartKey,
        }),
      );
      items.push(...(Items as Stored[]));
      ExclusiveStartKey = LastEvaluatedKey;
    } while (ExclusiveStartKey);
    return items;
  }
}
