import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item } from './record-entity.ts';
import { withRetries } from './retry.ts';

/** Where a query continues: the base key of the last record and its sort key in the list. */
export interface Start {
  key: Item;
  sortKey: string;
}

/** DynamoDB applies a filter after the limit, so a filtered query reads more and more at a time. */
const maxLimit = 1000;
const minFilteredLimit = 100;

/** Up to `wanted` items that match the query, in as many requests as that takes. */
export async function readItems(
  client: DynamoDBDocumentClient,
  query: QueryCommandInput,
  wanted = Number.POSITIVE_INFINITY,
  start?: Start,
): Promise<Item[]> {
  const items: Item[] = [];
  let limit = query.FilterExpression ? Math.max(minFilteredLimit, wanted) : wanted;
  let next = start && startKey(query, start);
  do {
    const input = { ...query, ...(limit <= maxLimit && { Limit: limit }), ExclusiveStartKey: next };
    const page = await withRetries(() => client.send(new QueryCommand(input)));
    items.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
    limit = Math.min(maxLimit, limit * 2);
  } while (next && items.length < wanted);
  return items.slice(0, wanted);
}

function startKey(query: QueryCommandInput, { key, sortKey }: Start): Item {
  const partition = query.ExpressionAttributeValues?.[':pk'];
  const index = query.IndexName;
  return index ? { ...key, [`${index}pk`]: partition, [`${index}sk`]: sortKey } : key;
}
