import type { TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Change, Kind } from '@console/core/ports';
import { conditionOf } from './condition.ts';
import { countUpdate } from './count.ts';
import { entities } from './entities.ts';
import type { RecordEntity } from './record-entity.ts';

export type TransactItem = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** One change as DynamoDB carries it out. `commitId` marks all that one commit writes. */
export function writeOf(change: Change, table: string, commitId: string): TransactItem {
  if (change.write === 'count') return { Update: countUpdate(change, table, commitId) };
  const entity = entities[change.kind] as RecordEntity<Kind>;
  const where = { TableName: table, ...conditionOf(change) };
  const put = (rev: number) => ({ Put: { ...where, Item: entity.itemOf({ ...change.record, rev }, commitId) } });
  switch (change.write) {
    case 'create':
      return put(1);
    case 'replace':
      return put(change.record.rev + 1);
    case 'remove':
      return { Delete: { ...where, Key: entity.keyOf(change.record) } };
    case 'check':
      return { ConditionCheck: { ...where, Key: entity.keyOf(change.record) } };
    default:
      return change satisfies never;
  }
}
