import { isObject, type Json } from '../../template/model.ts';
import type { Body } from './accesses.ts';
import { storedName } from './table-name.ts';

type Rename = (table: string) => string;

const renamedIn = (part: Json, rename: Rename): Json =>
  isObject(part) && typeof part.TableName === 'string' ? { ...part, TableName: rename(part.TableName) } : part;

const renamedKeys = (part: Json, rename: Rename): Json =>
  isObject(part) ? Object.fromEntries(Object.entries(part).map(([name, value]) => [rename(name), value])) : part;

/** A request with other names of its tables. */
export function renameTables(body: Body, rename: Rename): Body {
  const { RequestItems, TransactItems, ...rest } = renamedIn(body, rename) as Body;
  return {
    ...rest,
    ...(RequestItems !== undefined && { RequestItems: renamedKeys(RequestItems, rename) }),
    ...(Array.isArray(TransactItems) && {
      TransactItems: TransactItems.map((item) =>
        isObject(item)
          ? Object.fromEntries(Object.entries(item).map(([kind, part]) => [kind, renamedIn(part, rename)]))
          : item,
      ),
    }),
  };
}

/** Parts of an answer that are about tables, which they have by name. */
const byTable = ['Responses', 'UnprocessedKeys', 'UnprocessedItems', 'ItemCollectionMetrics'];

const namesTables = /"(ConsumedCapacity|Responses|UnprocessedKeys|UnprocessedItems|ItemCollectionMetrics)":/;

/** An answer about items with the tables' own names. Those without any are not parsed. */
export function publicAnswer(text: string, region: string): string {
  if (!namesTables.test(text)) return text;
  const prefix = storedName(region, '');
  const rename: Rename = (table) => (table.startsWith(prefix) ? table.slice(prefix.length) : table);
  const answer: Json = JSON.parse(text);
  if (!isObject(answer)) return text;
  const { ConsumedCapacity: capacity } = answer;
  if (Array.isArray(capacity)) answer.ConsumedCapacity = capacity.map((part) => renamedIn(part, rename));
  else if (capacity !== undefined) answer.ConsumedCapacity = renamedIn(capacity, rename);
  for (const name of byTable) {
    const part = answer[name];
    if (part !== undefined) answer[name] = renamedKeys(part, rename);
  }
  return JSON.stringify(answer);
}
