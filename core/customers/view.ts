import { type Customer, customer } from '../contract/customer.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { pickFields } from '../records/view.ts';

/** A customer as the API shows it. */
export const customerView = (record: CustomerRecord, computed: Pick<Customer, 'url' | 'monthlyUsd'>): Customer => ({
  ...pickFields(customer, record),
  ...computed,
});
