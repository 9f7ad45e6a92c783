import type { QueryCommandInput } from '@aws-sdk/lib-dynamodb';
import type { AlertQuery } from '@console/core/contract/alert';
import { alerts, phaseOf } from './alert.ts';

/** Newest first, from the narrowest index that fits. */
export function alertQuery(table: string, { state, customer }: AlertQuery): QueryCommandInput {
  const where: Parameters<ReturnType<typeof alerts.query.byId>['where']>[0] = (alert, { eq, ne }) => {
    if (state === undefined) return '';
    return state === 'active' ? ne(alert.state, 'resolved') : eq(alert.state, `${state}`);
  };
  const newestFirst = { table, order: 'desc' } as const;
  if (customer !== undefined)
    return alerts.query.byCustomer({ customerKey: customer }).where(where).params(newestFirst);
  if (state === undefined) return alerts.query.byId({}).params({ ...newestFirst, consistent: true });
  return alerts.query
    .byPhase({ phase: phaseOf(state) })
    .where(where)
    .params(newestFirst);
}
