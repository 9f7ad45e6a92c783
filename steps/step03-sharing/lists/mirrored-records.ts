import {
  type DynamoDBDocumentClient,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { TenancyError } from '@console/tenancy';

/** Two partitions, each of which has a record of the other. */
export type Link = readonly [string, string];

type Attributes = Readonly<Record<string, unknown>>;

/** A change of both records of a link. `expect`: what they must hold for it to be made; they must be there in any case. */
export type Change =
  | { add: Link; attributes: Attributes }
  | { set: Link; attributes: Attributes; expect: Attributes }
  | { remove: Link; expect: Attributes }
  | { check: Link; expect: Attributes };

interface Condition {
  ConditionExpression: string;
  ExpressionAttributeNames?: Record<string, string>;
  ExpressionAttributeValues?: Record<string, unknown>;
}

type Item = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** Records that are found from both sides: the lists of a person, and the people of a list. */
export class MirroredRecords {
  constructor(
    private readonly client: DynamoDBDocumentClient,
    private readonly table: string,
  ) {}

  /** Makes all changes or none. @throws TenancyError CONFLICT when a record does not hold what is expected */
  async write(...changes: readonly Change[]): Promise<void> {
    const TransactItems = changes.flatMap((change) => this.#items(change));
    try {
      await this.client.send(new TransactWriteCommand({ TransactItems }));
    } catch (error) {
      if (isBecauseOfOthers(error)) throw changedMeanwhile();
      throw error;
    }
  }

  #items(change: Change): Item[] {
    const TableName = this.table;
    if ('add' in change) {
      const ConditionExpression = 'attribute_not_exists(PK)';
      return keysOf(change.add).map((key) => ({
        Put: { TableName, Item: { ...change.attributes, ...key }, ConditionExpression },
      }));
    }
    if ('set' in change) {
      const values = expressionOf('s', change.attributes);
      const condition = conditionOf(change.expect);
      return keysOf(change.set).map((Key) => ({
        Update: {
          TableName,
          Key,
          UpdateExpression: `SET ${values.equations.join(', ')}`,
          ConditionExpression: condition.ConditionExpression,
          ExpressionAttributeNames: { ...condition.ExpressionAttributeNames, ...values.names },
          ExpressionAttributeValues: { ...condition.ExpressionAttributeValues, ...values.values },
        },
      }));
    }
    const condition = conditionOf(change.expect);
    if ('remove' in change) {
      return keysOf(change.remove).map((Key) => ({ Delete: { TableName, Key, ...condition } }));
    }
    return keysOf(change.check).map((Key) => ({ ConditionCheck: { TableName, Key, ...condition } }));
  }
}

const keysOf = ([one, other]: Link) => [
  { PK: one, SK: other },
  { PK: other, SK: one },
];

function expressionOf(prefix: string, attributes: Attributes) {
  const names = Object.keys(attributes);
  return {
    equations: names.map((_, at) => `#${prefix}${at} = :${prefix}${at}`),
    names: Object.fromEntries(names.map((name, at) => [`#${prefix}${at}`, name])),
    values: Object.fromEntries(Object.values(attributes).map((value, at) => [`:${prefix}${at}`, value])),
  };
}

function conditionOf(expected: Attributes): Condition {
  const { equations, names, values } = expressionOf('e', expected);
  const ConditionExpression = ['attribute_exists(PK)', ...equations].join(' AND ');
  // DynamoDB takes no empty maps.
  if (equations.length === 0) return { ConditionExpression };
  return { ConditionExpression, ExpressionAttributeNames: names, ExpressionAttributeValues: values };
}

const changedMeanwhile = () =>
  new TenancyError(
    'CONFLICT',
    'Somebody else has changed this at the same time. Look again, and repeat it if need be.',
  );

function isBecauseOfOthers(error: unknown): boolean {
  if (!(error instanceof Error) || error.name !== 'TransactionCanceledException') return false;
  const { CancellationReasons: reasons = [] } = error as Error & { CancellationReasons?: { Code?: string }[] };
  return reasons.some(({ Code }) => Code === 'ConditionalCheckFailed' || Code === 'TransactionConflict');
}
