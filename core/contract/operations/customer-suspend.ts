import type { CustomerOperationDefinition } from './definition.ts';
import { notDeployed } from './not-deployed.ts';

export const customerSuspend = {
  type: 'customer.suspend',
  subject: 'customer',
  route: 'POST /customers/:code/suspend',
  summary: 'Stop the application and keep its data',
  role: 'operator',
  request: 'queue',
  effect: { kind: 'deploy', spec: 'deployed', application: 'stopped', replacesTasks: false },
  statusWhileActive: 'suspending',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  retryable: true,
  failureSeverity: 'warning',
  bulk: true,
  blocker: (customer) =>
    customer.status === 'suspended'
      ? { code: 'already-suspended', values: { customer: customer.code } }
      : notDeployed(customer),
  texts: {
    action: 'Suspend',
    name: 'Suspend customer',
    title: 'Suspend customer {subject}',
    running: 'Suspending customer {subject}',
    succeeded: 'Customer {subject} is suspended',
    failed: 'Failed to suspend customer {subject}',
    confirmation:
      'The application stops, and visitors see a notice that it is suspended. Its data is kept, and you continue to pay for storage.',
  },
} as const satisfies CustomerOperationDefinition;
