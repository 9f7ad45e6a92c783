import type { Kind, RecordOf } from '@console/core/ports';
import type { KeyOf } from '@console/core/ports/store';
import { z } from 'zod';
import { copy } from '../store/copy.ts';

export type Item = Record<string, unknown>;

/** How the records of one kind are stored in the table. */
export interface RecordEntity<K extends Kind> {
  keyOf(key: KeyOf[K]): Item;
  /** @throws Error when the record is not valid: stored, it would make every list that contains it unreadable */
  itemOf(record: RecordOf[K], commitId: string): Item;
  /** @throws when the stored item is not a valid record */
  recordOf(item: Item): RecordOf[K];
}

interface Built {
  params<P>(options: { table: string }): P;
}

/** The part of an ElectroDB entity that makes keys and items. */
interface Keys {
  get(key: object): Built;
  put(item: object): Built;
}

interface Definition<K extends Kind> {
  kind: K;
  entity: Keys;
  schema: z.ZodType<RecordOf[K]>;
  /** Attributes that only the table needs. */
  derived?: (record: RecordOf[K]) => Item;
}

/** ElectroDB requires the name of a table; keys and items do not depend on it. */
const anyTable = { table: 'any' };

export function recordEntity<K extends Kind>({ kind, entity, schema, derived }: Definition<K>): RecordEntity<K> {
  const valid = (record: unknown, what: string): RecordOf[K] => {
    const checked = schema.safeParse(record);
    if (checked.success) return checked.data;
    throw new Error(`${what} is not valid: ${z.prettifyError(checked.error)}`, { cause: checked.error });
  };

  return {
    keyOf: (key) => entity.get(key).params<{ Key: Item }>(anyTable).Key,

    itemOf(record, commitId) {
      const plain = copy(valid(record, `The ${kind} to be stored`));
      return entity.put({ ...plain, ...derived?.(record), commitId }).params<{ Item: Item }>(anyTable).Item;
    },

    recordOf: (item) => valid(item, `The stored ${kind} ${String(item.pk)} ${String(item.sk)}`),
  };
}
