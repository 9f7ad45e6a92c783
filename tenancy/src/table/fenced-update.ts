import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { isNamed, TenancyError } from '../errors.ts';
import { type Changes, type UpdateOptions, updateInput } from './changes.ts';
import { commitFenced, demandOpen } from './fence.ts';
import { type Attributes, type ItemRef, placed, primaryKey, revision } from './item.ts';
import type { FencedPlace } from './routed-calls.ts';

const attempts = 12;
const conflict = (cause?: unknown) =>
  new TenancyError('CONFLICT', 'Somebody else has changed this meanwhile.', { cause });

/** Updates and returns the whole item: a transaction returns none, so it is written on the revision that was read. */
export async function fencedUpdate(
  tenantId: string,
  { client, table, fence }: FencedPlace,
  ref: ItemRef,
  changes: Changes,
  options: UpdateOptions,
): Promise<Attributes> {
  const Key = primaryKey(tenantId, ref);
  const fenced = { tenantId, table, fence };
  const read = async () =>
    (await client.send(new GetCommand({ TableName: table, Key, ConsistentRead: true }))).Item as Attributes | undefined;
  let current = await read();
  for (let attempt = 1; ; attempt += 1) {
    if (!current) {
      await demandOpen(client, fenced);
      throw conflict();
    }
    const input = onRevision(updateInput(tenantId, ref, changes, options), current[revision]);
    try {
      await commitFenced(client, fenced, [{ Update: { TableName: table, ...input } }], [Key]);
      return changed(current, { ...changes, set: { ...changes.set, ...placed(tenantId, ref, options) } });
    } catch (error) {
      if (!isNamed(error, 'TransactionCanceledException') || attempt === attempts) throw error;
      const now = await read();
      if (now && now[revision] === current[revision]) throw conflict(error);
      current = now;
    }
  }
}

function onRevision(input: ReturnType<typeof updateInput>, known: unknown) {
  const { ConditionExpression, ExpressionAttributeNames, ExpressionAttributeValues } = input;
  const same = known === undefined ? 'attribute_not_exists(#known)' : '#known = :known';
  return {
    ...input,
    ConditionExpression: `${ConditionExpression} AND ${same}`,
    ExpressionAttributeNames: { ...ExpressionAttributeNames, '#known': revision },
    ExpressionAttributeValues: { ...ExpressionAttributeValues, ...(known !== undefined && { ':known': known }) },
  };
}

function changed(current: Attributes, { set, remove = [], add = {} }: Changes): Attributes {
  const added = Object.entries(add).map(([name, by]) => [name, Number(current[name] ?? 0) + by] as const);
  const left = Object.entries({ ...current, ...set, ...Object.fromEntries(added) });
  return Object.fromEntries(left.filter(([name]) => !remove.includes(name)));
}
