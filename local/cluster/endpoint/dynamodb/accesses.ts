import { isObject, type Json } from '../../template/model.ts';
import { validation } from '../aws-error.ts';
import { keyText, queriedKey } from './key-condition.ts';
import type { PartitionKeys } from './key-schemas.ts';

export type Body = Record<string, Json>;

/** One thing that a request does to one table, as IAM sees it. */
export interface Access {
  /** Such as `GetItem`. */
  action: string;
  table: string;
  index?: string;
  /** The partition keys that it is about, or undefined where there is none to tell. */
  leadingKeys(keys: PartitionKeys): (string | undefined)[];
  /** The transaction that it is part of. */
  enclosing?: string;
}

const objectIn = (value: Json | undefined): Body => (isObject(value) ? value : {});
const listIn = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);
const ofItem =
  (...items: (Json | undefined)[]): Access['leadingKeys'] =>
  ({ table }) =>
    items.map((item) => keyText(objectIn(item)[table]));

/** The table of a request. @throws AwsError */
export function tableIn(request: Body): string {
  if (typeof request.TableName === 'string' && request.TableName !== '') return request.TableName;
  throw validation("Value null at 'tableName' failed to satisfy constraint: Member must not be null");
}

const single =
  (action: string, field: 'Key' | 'Item') =>
  (body: Body): Access[] => [{ action, table: tableIn(body), leadingKeys: ofItem(body[field]) }];

const indexIn = ({ IndexName }: Body) => (typeof IndexName === 'string' ? { index: IndexName } : {});

const batch =
  (action: string, itemsOf: (request: Json) => (Json | undefined)[]) =>
  ({ RequestItems }: Body): Access[] =>
    Object.entries(objectIn(RequestItems)).map(([table, request]) => ({
      action,
      table,
      leadingKeys: ofItem(...itemsOf(request)),
    }));

const inTransactions: Readonly<Record<string, { action: string; field: 'Key' | 'Item' }>> = {
  Get: { action: 'GetItem', field: 'Key' },
  Put: { action: 'PutItem', field: 'Item' },
  Update: { action: 'UpdateItem', field: 'Key' },
  Delete: { action: 'DeleteItem', field: 'Key' },
  ConditionCheck: { action: 'ConditionCheckItem', field: 'Key' },
};

const transaction =
  (enclosing: string) =>
  ({ TransactItems }: Body): Access[] =>
    listIn(TransactItems).flatMap((item) =>
      Object.entries(objectIn(item)).map(([kind, request]) => {
        const known = Object.hasOwn(inTransactions, kind) ? inTransactions[kind] : undefined;
        if (!known) throw validation(`${kind} is not an action of a transaction`);
        const { action, field } = known;
        const part = objectIn(request);
        return { action, table: tableIn(part), leadingKeys: ofItem(part[field]), enclosing };
      }),
    );

const onTable =
  (action: string) =>
  (body: Body): Access[] => [{ action, table: tableIn(body), leadingKeys: () => [] }];

/** What a request of each operation does. */
export const accesses: Readonly<Record<string, (body: Body) => Access[]>> = {
  GetItem: single('GetItem', 'Key'),
  PutItem: single('PutItem', 'Item'),
  UpdateItem: single('UpdateItem', 'Key'),
  DeleteItem: single('DeleteItem', 'Key'),
  Query: (body) => [
    {
      action: 'Query',
      table: tableIn(body),
      ...indexIn(body),
      leadingKeys({ table, indexes }) {
        const { index } = indexIn(body);
        const key = index === undefined ? table : indexes.get(index);
        return [key === undefined ? undefined : queriedKey(body, key)];
      },
    },
  ],
  Scan: (body) => [{ action: 'Scan', table: tableIn(body), ...indexIn(body), leadingKeys: () => [] }],
  BatchGetItem: batch('BatchGetItem', (request) => listIn(objectIn(request).Keys)),
  BatchWriteItem: batch('BatchWriteItem', (request) =>
    listIn(request).flatMap((write) => {
      const { PutRequest, DeleteRequest } = objectIn(write);
      return [
        ...(PutRequest === undefined ? [] : [objectIn(PutRequest).Item]),
        ...(DeleteRequest === undefined ? [] : [objectIn(DeleteRequest).Key]),
      ];
    }),
  ),
  TransactGetItems: transaction('TransactGetItems'),
  TransactWriteItems: transaction('TransactWriteItems'),
  DescribeTable: onTable('DescribeTable'),
  DescribeTimeToLive: onTable('DescribeTimeToLive'),
  UpdateTable: onTable('UpdateTable'),
};
