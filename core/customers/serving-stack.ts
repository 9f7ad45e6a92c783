import type { StackRef } from '../ports/stacks.ts';
import type { CustomerRecord } from '../records/customer.ts';
import { customerStackName, poolStackName } from '../stack-names.ts';

/** The stack whose application answers at the address of the customer: that of its pool, or its own. */
export const servingStack = ({
  code,
  region,
  pool,
  product,
}: Pick<CustomerRecord, 'code' | 'region' | 'pool' | 'product'>): StackRef => ({
  region,
  name: pool ? poolStackName(product) : customerStackName(code),
});
