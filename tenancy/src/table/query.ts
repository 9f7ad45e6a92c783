import { TenancyError } from '../errors.ts';
import { type CursorIndex, readCursor } from './cursor.ts';
import { keys, notTooLong } from './keys.ts';

/** Which items: of one partition of the table, or of one of an index. */
export type Selection =
  | { by?: 'key'; kind: string; user?: string }
  | { by: 'kind'; kind: string }
  | { by: 'parent'; parent: string; kind?: string }
  | { by: 'status'; kind: string; status: string };

export interface Page {
  /** Bounds of the ids, or of what an index is sorted by; both are part of the range. */
  from?: string;
  to?: string;
  startsWith?: string;
  /** @default false */
  descending?: boolean;
  /** How many items are read, 1 to 1,000. @default 100 */
  limit?: number;
  /** From the answer before. */
  cursor?: string;
  /** Also what was written a moment ago. Indexes cannot. @default false */
  consistent?: boolean;
  /** Of the items that are read, only those with these values. */
  where?: Record<string, string | number | boolean>;
}

export type TenantQuery = Selection & Page;

interface Partition {
  index: CursorIndex | undefined;
  partition: string;
  /** What all sort keys of the selection begin with. */
  prefix: string;
}

function partitionOf(tenantId: string, query: Selection): Partition {
  switch (query.by) {
    case 'kind':
      return { index: 'GSI1', partition: keys.byKind(tenantId, query.kind), prefix: '' };
    case 'parent': {
      const prefix = query.kind === undefined ? '' : keys.kind(query.kind);
      return { index: 'GSI2', partition: keys.byParent(tenantId, query.parent), prefix };
    }
    case 'status':
      return { index: 'GSI3', partition: keys.byStatus(tenantId, query.kind, query.status), prefix: '' };
    default: {
      const partition = query.user === undefined ? keys.tenant(tenantId) : keys.user(tenantId, query.user);
      return { index: undefined, partition, prefix: keys.kind(query.kind) };
    }
  }
}

/** Above every text in the order of UTF-8 bytes. */
const last = '\u{10ffff}';

function rangeOf(prefix: string, { from, to, startsWith }: Page) {
  if (startsWith !== undefined || (from === undefined && to === undefined)) {
    const start = prefix + (startsWith ?? '');
    return start === '' ? undefined : { condition: 'begins_with(#SK, :start)', values: { ':start': start } };
  }
  const values = { ':from': notTooLong('SK', prefix + (from ?? '')) || ' ', ':to': prefix + (to ?? last) };
  if (Buffer.compare(Buffer.from(values[':from']), Buffer.from(values[':to'])) > 0) {
    throw new TenancyError('INVALID_INPUT', `The range from "${from}" to "${to}" ends before it begins.`);
  }
  return { condition: '#SK BETWEEN :from AND :to', values };
}

function filterOf(where: NonNullable<Page['where']>) {
  const entries = Object.entries(where);
  return {
    ...(entries.length > 0 && { FilterExpression: entries.map((_, at) => `#w${at} = :w${at}`).join(' AND ') }),
    names: Object.fromEntries(entries.map(([name], at) => [`#w${at}`, name])),
    values: Object.fromEntries(entries.map(([, value], at) => [`:w${at}`, value])),
  };
}

function limitOf(limit = 100): number {
  if (Number.isInteger(limit) && limit >= 1 && limit <= 1_000) return limit;
  throw new TenancyError('INVALID_INPUT', `The limit ${limit} must be a number from 1 to 1000.`);
}

/** The input of DynamoDB's Query, without the name of the table. */
export function queryInput(tenantId: string, query: TenantQuery) {
  const { index, partition, prefix } = partitionOf(tenantId, query);
  const range = rangeOf(prefix, query);
  const { names, values, ...filter } = filterOf(query.where ?? {});
  if (query.consistent && index) throw new TenancyError('INVALID_INPUT', 'An index is never read consistently.');
  const start = query.cursor === undefined ? undefined : readCursor(tenantId, partition, index, query.cursor);
  return {
    ...(index && { IndexName: index }),
    KeyConditionExpression: ['#PK = :partition', ...(range ? [range.condition] : [])].join(' AND '),
    ExpressionAttributeNames: { '#PK': `${index ?? ''}PK`, ...(range && { '#SK': `${index ?? ''}SK` }), ...names },
    ExpressionAttributeValues: { ':partition': partition, ...range?.values, ...values },
    ...filter,
    ScanIndexForward: !query.descending,
    ...(query.consistent && { ConsistentRead: true }),
    Limit: limitOf(query.limit),
    ...(start && { ExclusiveStartKey: start }),
  };
}
