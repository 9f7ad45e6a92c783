import type { Customer } from '@console/core/contract/customer';
import type { CustomerAction } from '../api/customers.ts';
import type { Messages } from '../i18n/messages.ts';

type Asked = CustomerAction | 'update' | 'delete' | 'open';

/** Why this cannot be asked of the customer now; undefined when it can. The API has the last word. */
export function obstacle(
  customer: Pick<Customer, 'activeOperationId' | 'status' | 'deployed'>,
  asked: Asked,
  { customerActions: messages }: Messages,
): string | undefined {
  const suspended = customer.status === 'suspended';
  if (asked === 'open') return customer.deployed && !suspended ? undefined : messages.notOpen;
  if (customer.activeOperationId) return messages.moving;
  switch (asked) {
    case 'update':
    case 'redeploy':
    case 'delete':
      return undefined;
    case 'resume':
      return suspended ? undefined : messages.notSuspended;
    case 'suspend':
      if (suspended) return messages.suspended;
      return customer.deployed ? undefined : messages.notDeployed;
    case 'restart':
      if (suspended) return messages.resumeInstead;
      return customer.deployed ? undefined : messages.notDeployed;
  }
}
