import { DeleteCommand, type DynamoDBDocumentClient, PutCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Change } from '@console/core/ports';
import { ulids } from '@console/core/time';
import { assertOneTransaction } from '../store/changes.ts';
import { failedCondition } from './failure.ts';
import { withRetries } from './retry.ts';
import { type TransactItem, writeOf } from './write.ts';

/** Sorted by time: an index finds what was written lately. */
const commitIds = ulids();

/** @throws ConditionFailed, DomainError unavailable */
export async function commit(client: DynamoDBDocumentClient, table: string, changes: Change[]): Promise<void> {
  assertOneTransaction(changes);
  const commitId = commitIds.next();
  const writes = changes.map((change) => writeOf(change, table, commitId));
  try {
    await withRetries(() => send(client, writes));
  } catch (error) {
    const failed = failedCondition(error, changes, commitId);
    if (!failed) throw error;
    if (!failed.own) throw failed.error;
  }
}

/** A write of one item costs half of a transaction. */
function send(client: DynamoDBDocumentClient, writes: TransactItem[]): Promise<unknown> {
  const [first] = writes;
  if (writes.length === 1 && first?.Put) return client.send(new PutCommand(first.Put));
  if (writes.length === 1 && first?.Delete) return client.send(new DeleteCommand(first.Delete));
  return client.send(new TransactWriteCommand({ TransactItems: writes }));
}
