import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { firstIdOf } from '@console/core/time';
import { claims } from './claim.ts';
import { customers } from './customer.ts';
import { customerQuery } from './customer-query.ts';
import { operations } from './operation.ts';
import { unfinishedQuery } from './operation-query.ts';

/** Reads no more of each item than `names`: all of it passes through the network and the parser. */
export function only(query: QueryCommandInput, names: readonly string[]): QueryCommandInput {
  const placeholders = Object.fromEntries(names.map((name, index) => [`#p${index}`, name]));
  return {
    ...query,
    ProjectionExpression: Object.keys(placeholders).join(', '),
    ExpressionAttributeNames: { ...query.ExpressionAttributeNames, ...placeholders },
  };
}

export const customerTallyQuery = (table: string): QueryCommandInput =>
  only(customers.query.byCode({}).params<QueryCommandInput>({ table }), [
    'status',
    'health',
    'region',
    'product',
    'cloudType',
    'pool',
    'spec',
    'deployed',
  ]);

/** Of the customers of a pool, what its costs are shared by. */
export const tenantQuery = (table: string, pool: string): QueryCommandInput =>
  only(customerQuery(table, { pool }), ['id', 'cloudType', 'createdAt']);

export const queuedQuery = (table: string): QueryCommandInput => only(unfinishedQuery(table), ['id', 'status']);

/** Of all slots of the region, or of those from the key `from` on; `~` sorts behind all that keys consist of. */
export const slotQuery = (table: string, region: string, from = `${region}#`): QueryCommandInput =>
  only(
    claims.query
      .byKey({ kind: 'slot' })
      .between({ key: from }, { key: `${region}#~` })
      .params<QueryCommandInput>({ table, consistent: true }),
    ['key'],
  );

export const operationTallyQuery = (table: string, from: Date): QueryCommandInput =>
  only(
    operations.query
      .byId({})
      .gte({ id: firstIdOf(from) })
      .params<QueryCommandInput>({ table }),
    ['requestedAt', 'status'],
  );
