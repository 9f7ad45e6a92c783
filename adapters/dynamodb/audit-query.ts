import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { auditRange } from '../store/time-range.ts';
import { audit } from './audit.ts';

export interface AuditFilter {
  from?: string | undefined;
  to?: string | undefined;
  actor?: string | undefined;
  customer?: string | undefined;
  /** Sort key of the entry that came last. */
  after?: string | undefined;
}

interface AuditQuery {
  query: QueryCommandInput;
  /** Where to continue; absent to start at the beginning of the range. */
  after?: string | undefined;
}

const pastAllIds = '~';

/**
 * Newest first, from the narrowest index that fits; undefined when nothing can be in the range. DynamoDB refuses
 * a range that ends before it starts, and a start key outside of it.
 */
export function auditQuery(table: string, { after, ...filter }: AuditFilter): AuditQuery | undefined {
  const range = auditRange(filter.from, filter.to);
  if (range.from > range.to || (after !== undefined && after < range.from)) return undefined;
  const inside = after !== undefined && after < `${range.to}#${pastAllIds}`;
  return { query: query(table, range, filter), after: inside ? after : undefined };
}

function query(table: string, range: { from: string; to: string }, { actor, customer }: AuditFilter) {
  const first = { time: range.from, id: '0' };
  const last = { time: range.to, id: pastAllIds };
  const newestFirst = { table, order: 'desc' } as const;
  if (customer !== undefined) {
    const ofCustomer = audit.query.byCustomer({ customerKey: customer }).between(first, last);
    if (actor === undefined) return ofCustomer.params<QueryCommandInput>(newestFirst);
    return ofCustomer.where((entry, { eq }) => eq(entry.actor, actor)).params<QueryCommandInput>(newestFirst);
  }
  if (actor !== undefined) {
    return audit.query.byActor({ actor }).between(first, last).params<QueryCommandInput>(newestFirst);
  }
  return audit.query.byTime({}).between(first, last).params<QueryCommandInput>(newestFirst);
}
