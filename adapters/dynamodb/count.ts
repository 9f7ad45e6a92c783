import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { CountChange } from '@console/core/ports/store';
import { regionEntity } from './region.ts';

type Update = NonNullable<NonNullable<TransactWriteCommandInput['TransactItems']>[number]['Update']>;

/** The update of a region's item that adds to its counts; `usage` is counted in attributes of a map that is there. */
export function countUpdate({ record, add, within }: CountChange, table: string, commitId: string): Update {
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

  if (add.customers) {
    names['#customers'] = 'customers';
    count('#customers', 'customers', add.customers, within?.most.customers);
  }
  for (const [index, [id, by]] of Object.entries(add.usage ?? {}).entries()) {
    names['#usage'] = 'usage';
    names[`#quota${index}`] = id;
    count(`#usage.#quota${index}`, `quota${index}`, by, within?.most.usage?.[id as keyof typeof add.usage]);
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
    Key: regionEntity.keyOf(record),
    UpdateExpression: `SET ${sets.join(', ')}`,
    ConditionExpression: conditions.join(' AND '),
    ExpressionAttributeNames: names,
    ExpressionAttributeValues: values,
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}
