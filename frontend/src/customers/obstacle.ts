import type { Customer } from '@console/core/contract/customer';
import type { CustomerAction } from '../api/customers.ts';
import type { Words } from '../words/words.ts';

type Asked = CustomerAction | 'update' | 'delete' | 'open';

/** Why this cannot be asked of the customer now; undefined when it can. The API has the last word. */
export function obstacle(
  customer: Pick<Customer, 'activeOperationId' | 'status' | 'deployed'>,
  asked: Asked,
  { customerActions: words }: Words,
): string | undefined {
  const suspended = customer.status === 'suspended';
  if (asked === 'open') return customer.deployed && !suspended ? undefined : words.notOpen;
  if (customer.activeOperationId) return words.moving;
  switch (asked) {
    case 'update':
    case 'redeploy':
    case 'delete':
      return undefined;
    case 'resume':
      return suspended ? undefined : words.notSuspended;
    case 'suspend':
      if (suspended) return words.suspended;
      return customer.deployed ? undefined : words.notDeployed;
    case 'restart':
      if (suspended) return words.resumeInstead;
      return customer.deployed ? undefined : words.notDeployed;
  }
}
