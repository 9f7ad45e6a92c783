import type { Blocker, CustomerState } from './definition.ts';
import { notDeployed } from './not-deployed.ts';

/** For what is done with the data of a tenant, wherever in its pool that is. */
export const notTenant = (customer: CustomerState): Blocker | undefined =>
  customer.pool ? notDeployed(customer) : { code: 'not-in-pool', values: { customer: customer.code } };

/** For what is done with the tasks of one customer. */
export const notForPools = ({ code, pool }: CustomerState): Blocker | undefined =>
  pool ? { code: 'not-for-pools', values: { customer: code, pool } } : undefined;
