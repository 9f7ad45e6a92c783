import { setTimeout as sleep } from 'node:timers/promises';
import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb';
import { DomainError } from '@console/core/errors';
import type { FenceState, MoveFence } from '@console/core/ports';
import { fencePosts, fenceSortKey, movePartition } from '@console/core/tenants/keys';
import { callAws } from '../aws/failure.ts';

/** A post is busy while an application checks it, which takes some ms. */
const attempts = 100;
const pauseMs = 10;

export const takenOver = (): DomainError =>
  new DomainError('conflict', 'move-taken-over', 'Another job goes on with this move, or has ended it.');

const keyOf = ({ from, fence }: MoveFence, post: number) => ({
  PK: { S: movePartition(from.tenantId, fence, post) },
  SK: { S: fenceSortKey },
});

/** The first post says how the fence is; it is written before the others. */
export async function readFence(client: DynamoDBClient, of: MoveFence): Promise<FenceState> {
  const command = new GetItemCommand({
    TableName: of.from.table,
    Key: keyOf(of, 0),
    ConsistentRead: true,
  });
  const { Item } = await callAws('DynamoDB', () => client.send(command));
  return (Item?.state?.S as FenceState | undefined) ?? 'absent';
}

/** From which states a fence may come to each. `moved` and `ended` stay as they are. */
const before: Record<Exclude<FenceState, 'absent'>, readonly FenceState[]> = {
  open: ['open', 'closed'],
  closed: ['open', 'closed'],
  moved: ['closed', 'moved'],
  ended: ['open', 'closed', 'ended'],
};

/** `to`: the table that the items are moved to, for applications that still know this one. @throws DomainError move-taken-over */
export async function writeFence(
  client: DynamoDBClient,
  of: MoveFence,
  state: Exclude<FenceState, 'absent'>,
  to?: string,
): Promise<void> {
  await writePost(client, of, 0, state, to);
  // The others stay closed.
  if (state === 'moved') return;
  const others = Array.from({ length: fencePosts - 1 }, (_, n) => writePost(client, of, n + 1, state));
  await Promise.all(others);
}

async function writePost(
  client: DynamoDBClient,
  of: MoveFence,
  post: number,
  state: Exclude<FenceState, 'absent'>,
  to?: string,
): Promise<void> {
  const known = Object.fromEntries(before[state].map((name, n) => [`:s${n}`, { S: name }]));
  const isLater = `attempt <= :attempt AND #state IN (${Object.keys(known).join(', ')})`;
  const isNew = state === 'open' || state === 'ended' ? 'attribute_not_exists(PK) OR ' : '';
  const command = new PutItemCommand({
    TableName: of.from.table,
    Item: {
      ...keyOf(of, post),
      state: { S: state },
      open: { BOOL: state === 'open' },
      ...(to !== undefined && { movedTo: { S: to } }),
      attempt: { N: String(of.attempt) },
    },
    ConditionExpression: `${isNew}(${isLater})`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: { ...known, ':attempt': { N: String(of.attempt) } },
  });
  for (let attempt = 1; ; attempt += 1) {
    try {
      await callAws('DynamoDB', () => client.send(command));
      return;
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) throw takenOver();
      if (!(error instanceof TransactionConflictException) || attempt === attempts) throw error;
      await sleep(pauseMs * Math.random());
    }
  }
}
