import type { Batch, BatchCustomer, BatchPreview, BatchSummary } from '@console/core/contract/batch';
import { type Cell, type Columns, table } from '../output/table.ts';

export const batchColumns: Columns<BatchSummary> = {
  ID: (b) => b.id,
  ACTION: (b) => b.action,
  STATUS: (b) => b.status,
  DONE: (b) => `${b.done} of ${b.total}`,
  FAILED: (b) => b.failed,
  'LEFT OUT': (b) => b.leftOutTotal,
  REQUESTED: (b) => b.requestedAt,
  BY: (b) => b.requestedBy,
};

export const batchFields = (b: BatchSummary): Record<string, Cell> => ({
  Batch: b.id,
  Action: b.action,
  Status: b.status,
  Done: `${b.done} of ${b.total}`,
  Failed: b.failed,
  Cancelled: b.cancelled,
  Running: b.running,
  Waiting: b.waiting,
  'Left out': b.leftOutTotal,
  'Stops after': b.stopAfterFailures === null ? null : `${b.stopAfterFailures} failures`,
  Requested: `${b.requestedAt} by ${b.requestedBy}`,
  Finished: b.finishedAt,
});

/** Who is left out, and why; the first of them when there are very many. */
export function leftOutLines({
  leftOut,
  leftOutTotal,
}: Pick<Batch & BatchPreview, 'leftOut' | 'leftOutTotal'>): string[] {
  if (leftOut.length === 0) return [];
  const rest = leftOutTotal - leftOut.length;
  return [
    '',
    ...table({ 'LEFT OUT': (one) => one.customer, NAME: (one) => one.name, WHY: (one) => one.reason }, leftOut),
    ...(rest > 0 ? [`… and ${rest} more`] : []),
  ];
}

export const batchCustomerColumns: Columns<BatchCustomer> = {
  CUSTOMER: (c) => c.customer,
  STATUS: (c) => c.status,
  OPERATION: (c) => c.operationId,
  WHY: (c) => c.reason,
};
