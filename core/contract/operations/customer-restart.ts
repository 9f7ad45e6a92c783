import type { CustomerOperationDefinition } from './definition.ts';
import { notDeployed } from './not-deployed.ts';
import { notForPools } from './not-in-pool.ts';

export const customerRestart = {
  type: 'customer.restart',
  subject: 'customer',
  route: 'POST /customers/:code/restart',
  summary: 'Replace the running tasks with new ones',
  role: 'operator',
  request: 'queue',
  effect: { kind: 'deploy', spec: 'deployed', application: 'running', replacesTasks: true },
  statusWhileActive: 'updating',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  retryable: true,
  failureSeverity: 'warning',
  bulk: true,
  blocker: (customer) =>
    notForPools(customer) ??
    (customer.status === 'suspended'
      ? { code: 'customer-suspended', values: { customer: customer.code } }
      : notDeployed(customer)),
  texts: {
    action: 'Restart',
    name: 'Restart customer',
    title: 'Restart customer {subject}',
    running: 'Restarting customer {subject}',
    succeeded: 'Customer {subject} was restarted',
    failed: 'Failed to restart customer {subject}',
    confirmation:
      'The application was restarted with the same version and data. It might be unavailable for a short time.',
  },
} as const satisfies CustomerOperationDefinition;
