import { setTimeout as sleep } from 'node:timers/promises';
import {
  type AttributeValue,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { ItemKey, Transfer } from '@console/core/ports';
import { movePartition } from '@console/core/tenants/keys';
import { callAws } from '../aws/failure.ts';
import { takenOver } from './fence.ts';

export type Item = Record<string, AttributeValue>;

/** Transactions at the same time, each with a post of its own, so that they do not refuse each other. */
const atOnce = 8;
/** A transaction has at most 100 items, one of which is the post, and 4 MB. */
const perTransaction = 99;
const bytesPerTransaction = 3_000_000;
const attempts = 60;

const postKey = ({ to, fence }: Transfer, post: number) => ({
  PK: { S: movePartition(to.tenantId, fence, `WRITER-${post}`) },
  SK: { S: 'WRITER' },
});

/** Keeps the jobs of earlier attempts from writing to the other table. @throws DomainError move-taken-over */
export async function claimTarget(client: DynamoDBClient, transfer: Transfer): Promise<void> {
  const attempt = { N: String(transfer.attempt) };
  const claim = (post: number) =>
    new PutItemCommand({
      TableName: transfer.to.table,
      Item: { ...postKey(transfer, post), attempt },
      ConditionExpression: 'attribute_not_exists(attempt) OR attempt <= :attempt',
      ExpressionAttributeValues: { ':attempt': attempt },
    });
  const claims = Array.from({ length: atOnce }, (_, post) => callAws('DynamoDB', () => client.send(claim(post))));
  await Promise.all(claims).catch((error: unknown) => {
    throw error instanceof ConditionalCheckFailedException ? takenOver() : error;
  });
}

/** An item to have, or the key of one to have no more. */
export type Wanted = { put: Item } | { remove: ItemKey };

/** Writes to the other table, unless a later attempt has claimed it. @throws DomainError move-taken-over */
export async function writeToTarget(client: DynamoDBClient, transfer: Transfer, wanted: readonly Wanted[]) {
  const batches = batchesOf(wanted);
  const work = async (post: number) => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await writeBatch(client, transfer, post, batch);
  };
  await Promise.all(Array.from({ length: atOnce }, (_, post) => work(post)));
}

function batchesOf(wanted: readonly Wanted[]): Wanted[][] {
  const batches: Wanted[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const one of wanted) {
    const size = 'put' in one ? JSON.stringify(one.put).length : 200;
    const last = batches.at(-1);
    if (last && last.length < perTransaction && bytes + size <= bytesPerTransaction) {
      last.push(one);
      bytes += size;
    } else {
      batches.push([one]);
      bytes = size;
    }
  }
  return batches;
}

async function writeBatch(client: DynamoDBClient, transfer: Transfer, post: number, batch: readonly Wanted[]) {
  const TableName = transfer.to.table;
  const claim: TransactWriteItem = {
    ConditionCheck: {
      TableName,
      Key: postKey(transfer, post),
      ConditionExpression: 'attempt = :attempt',
      ExpressionAttributeValues: { ':attempt': { N: String(transfer.attempt) } },
    },
  };
  const items = batch.map(
    (one): TransactWriteItem =>
      'put' in one
        ? { Put: { TableName, Item: one.put } }
        : { Delete: { TableName, Key: { PK: { S: one.remove.PK }, SK: { S: one.remove.SK } } } },
  );
  for (let attempt = 1; ; attempt += 1) {
    try {
      const command = new TransactWriteItemsCommand({ TransactItems: [claim, ...items] });
      await callAws('DynamoDB', () => client.send(command));
      return;
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code);
      if (codes[0] === 'ConditionalCheckFailed') throw takenOver();
      const passes = codes.some((code) => code && /Conflict|Throttl|Throughput/.test(code));
      if (!passes || attempt === attempts) throw error;
      await sleep(Math.min(2_000, 10 * 2 ** attempt) * (0.5 + Math.random() / 2));
    }
  }
}
