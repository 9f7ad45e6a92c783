import { setTimeout as sleep } from 'node:timers/promises';
import { BatchWriteItemCommand, type DynamoDBClient, type WriteRequest } from '@aws-sdk/client-dynamodb';
import { DomainError } from '@console/core/errors';
import { callAws } from '../aws/failure.ts';

/** How many items one call takes. */
const perCall = 25;
const atOnce = 4;
const attempts = 12;

/** Writes all of the requests; what DynamoDB leaves out of a batch is written again, later each time. */
export async function writeBatches(client: DynamoDBClient, table: string, requests: WriteRequest[]): Promise<void> {
  const batches: WriteRequest[][] = [];
  for (let start = 0; start < requests.length; start += perCall) batches.push(requests.slice(start, start + perCall));
  const work = async () => {
    for (let batch = batches.shift(); batch; batch = batches.shift()) await writeBatch(client, table, batch);
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function writeBatch(client: DynamoDBClient, table: string, batch: WriteRequest[]): Promise<void> {
  let left = batch;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const RequestItems = { [table]: left };
    const result = await callAws('DynamoDB', () => client.send(new BatchWriteItemCommand({ RequestItems })));
    left = result.UnprocessedItems?.[table] ?? [];
    if (left.length === 0) return;
    await sleep(Math.min(5_000, 25 * 2 ** attempt) * (0.5 + Math.random() / 2));
  }
  throw new DomainError('unavailable', 'throttled', `The table ${table} takes no more writes. Try again in a moment.`);
}
