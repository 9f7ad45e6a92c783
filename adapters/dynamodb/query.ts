import { type DynamoDBDocumentClient, QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Item } from './record-entity.ts';
import { withRetries } from './retry.ts';

/** Where a query goes on: the base key of the last record and its sort key in the list. */
export interface Start {
  key: Item;
  sortKey: string;
}

/** A filter drops items after DynamoDB has counted them, so a filtered query reads more and more at a time. */
const mostAtOnce = 1000;
const fewestFiltered = 100;

/** Up to `wanted` items that match the query, however many it takes to look at. */
export async function readItems(
  client: DynamoDBDocumentClient,
  query: QueryCommandInput,
  wanted = Number.POSITIVE_INFINITY,
  start?: Start,
): Promise<Item[]> {
  const items: Item[] = [];
  let atOnce = query.FilterExpression ? Math.max(fewestFiltered, wanted) : wanted;
  let next = start && startKey(query, start);
  do {
    const input = { ...query, ...(atOnce <= mostAtOnce && { Limit: atOnce }), ExclusiveStartKey: next };
    const page = await withRetries(() => client.send(new QueryCommand(input)));
    items.push(...(page.Items ?? []));
    next = page.LastEvaluatedKey;
    atOnce = Math.min(mostAtOnce, atOnce * 2);
  } while (next && items.length < wanted);
  return items.slice(0, wanted);
}

function startKey(query: QueryCommandInput, { key, sortKey }: Start): Item {
  const partition = query.ExpressionAttributeValues?.[':pk'];
  const index = query.IndexName;
  return index ? { ...key, [`${index}pk`]: partition, [`${index}sk`]: sortKey } : key;
}
