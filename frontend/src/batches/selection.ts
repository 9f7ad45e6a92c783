import type { CreateBatch } from '@console/core/contract/batch';
import type { Customer } from '@console/core/contract/customer';

/** Customers that are selected one by one, or all that match a filter of `GET /customers`. */
export type Selection =
  | { customers: readonly Pick<Customer, 'code' | 'product'>[] }
  | { filter: NonNullable<CreateBatch['filter']>; total: number };

export const sizeOf = (selection: Selection): number =>
  'customers' in selection ? selection.customers.length : selection.total;

/** The part of a request that says which customers it is about. */
export const customersOf = (selection: Selection): Pick<CreateBatch, 'customers' | 'filter'> =>
  'customers' in selection ? { customers: selection.customers.map(({ code }) => code) } : { filter: selection.filter };
