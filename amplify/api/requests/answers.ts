import type { CreatedBatch } from '@console/core/batches/create-batch';
import { batchView } from '@console/core/batches/view';
import type { UpdatedCustomer } from '@console/core/customers/update-customer';
import type { CustomerRecord } from '@console/core/records/customer';
import type { OperationRecord } from '@console/core/records/operation';
import type { PoolRecord } from '@console/core/records/pool';
import type { RegionRecord } from '@console/core/records/region';
import type { Views } from '../views/views.ts';

export const operationAccepted = ({ operation }: { operation: OperationRecord }, views: Views) => ({
  status: 202 as const,
  body: { operation: views.operation(operation) },
});

export const customerAccepted = (
  { customer, operation, pool }: { customer: CustomerRecord; operation: OperationRecord; pool?: PoolRecord },
  views: Views,
) => ({
  status: 202 as const,
  body: { customer: views.customer(customer, pool), operation: views.operation(operation) },
});

/** A change that needed no operation is done when it is answered. */
export const customerChanged = ({ customer, operation, atStart }: UpdatedCustomer, views: Views) =>
  operation
    ? customerAccepted({ customer, operation }, views)
    : { status: 200 as const, body: { customer: views.customer(customer), ...(atStart && { atStart }) } };

export const regionAccepted = (
  { region, operation }: { region: RegionRecord; operation: OperationRecord },
  views: Views,
) => ({
  status: 202 as const,
  body: { region: views.region(region), operation: views.operation(operation) },
});

export const poolAccepted = ({ pool, operation }: { pool: PoolRecord; operation: OperationRecord }, views: Views) => ({
  status: 202 as const,
  body: { pool: views.pool(pool), operation: views.operation(operation) },
});

export const batchCreated = ({ batch, members }: CreatedBatch) => ({
  status: 202 as const,
  body: { batch: batchView(batch, members) },
});
