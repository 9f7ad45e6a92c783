import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CountChange, CustomerCounts, RegionCounts } from '@console/core/ports/store';
import { entities } from './entities.ts';

type Update = NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Update']>;

function keyOf(change: CountChange): Record<string, unknown> {
  switch (change.kind) {
    case 'region':
      return entities.region.keyOf(change.record);
    case 'pool':
      return entities.pool.keyOf(change.record);
    case 'customer':
      return entities.customer.keyOf(change.record);
    default:
      return change satisfies never;
  }
}

/** The update of an item that adds to its counts; `usage` is counted in attributes of a map that is there. */
export function countUpdate(change: CountChange, table: string, commitId: string): Update {
  const { within } = change;
  const add: RegionCounts & CustomerCounts = change.add;
  const most: (RegionCounts & CustomerCounts) | undefined = within?.most;
  const names: Record<string, string> = { '#pk': 'pk', '#rev': 'rev', '#commitId': 'commitId' };
  const values: Record<string, unknown> = { ':zero': 0, ':one': 1, ':commitId': commitId };
  const sets = ['#rev = if_not_exists(#rev, :zero) + :one', '#commitId = :commitId'];
  const conditions = ['attribute_exists(#pk)'];

  const count = (path: string, value: string, by: number, most: number | undefined) => {
    values[`:${value}`] = by;
    sets.push(`${path} = if_not_exists(${path}, :zero) + :${value}`);
    if (most === undefined) return;
    values[`:${value}Before`] = most - by;
    conditions.push(`(attribute_not_exists(${path}) OR ${path} <= :${value}Before)`);
  };

  for (const name of ['customers', 'slotless', 'pools', 'children'] as const) {
    const by = add[name];
    if (!by) continue;
    names[`#${name}`] = name;
    count(`#${name}`, name, by, most?.[name]);
  }
  for (const [index, [id, by]] of Object.entries(add.usage ?? {}).entries()) {
    names['#usage'] = 'usage';
    names[`#quota${index}`] = id;
    count(`#usage.#quota${index}`, `quota${index}`, by, most?.usage?.[id as keyof typeof add.usage]);
  }
  if (within) {
    names['#status'] = 'status';
    const statuses = within.statuses.map((status, index) => {
      values[`:status${index}`] = status;
      return `:status${index}`;
    });
    conditions.push(`#status IN (${statuses.join(', ')})`);
  }
  return {
    TableName: table,
    Key: keyOf(change),
    UpdateExpression: `SET ${sets.join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}
