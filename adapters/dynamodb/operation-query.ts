import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import { regionOfPool } from '@console/core/contract/pool';
import { operations, phaseOf } from './operation.ts';

export interface OperationFilter {
  status?: string | undefined;
  customer?: string | undefined;
  region?: string | undefined;
  pool?: string | undefined;
}

/** Newest first, from the narrowest index that fits. */
export function operationQuery(table: string, { status, customer, region, pool }: OperationFilter): QueryCommandInput {
  const where: Parameters<ReturnType<typeof operations.query.byId>['where']>[0] = (operation, { eq }) =>
    [
      status !== undefined && eq(operation.status, status),
      customer !== undefined && eq(operation.customer, customer),
      region !== undefined && eq(operation.region, region),
      pool !== undefined && eq(operation.pool, pool),
    ]
      .filter((condition) => condition !== false)
      .join(' AND ');
  const newestFirst = { table, order: 'desc' } as const;
  if (customer !== undefined)
    return operations.query.byCustomer({ customerKey: customer }).where(where).params(newestFirst);
  const place = region ?? (pool === undefined ? undefined : regionOfPool(pool));
  if (place !== undefined) return operations.query.byRegion({ region: place }).where(where).params(newestFirst);
  if (status !== undefined)
    return operations.query
      .byPhase({ phase: phaseOf(status) })
      .where(where)
      .params(newestFirst);
  return operations.query.byId({}).params({ ...newestFirst, consistent: true });
}

/** Oldest first. */
export const unfinishedQuery = (table: string): QueryCommandInput =>
  operations.query.byPhase({ phase: phaseOf('queued') }).params({ table });
