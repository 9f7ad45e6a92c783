import { moveCustomerInput } from '../customer.ts';
import type { CustomerOperationDefinition } from './definition.ts';
import { notTenant } from './not-in-pool.ts';

export const customerMoveInput = moveCustomerInput;

export const customerMove = {
  type: 'customer.move',
  subject: 'customer',
  route: 'POST /customers/:code/move',
  summary: 'Move the data of a customer between the shared table of its pool and a table of its own',
  role: 'operator',
  request: 'service',
  effect: { kind: 'move' },
  statusWhileActive: 'updating',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  retryable: true,
  failureSeverity: 'warning',
  bulk: false,
  blocker: notTenant,
  texts: {
    action: 'Move data',
    name: 'Move data',
    title: 'Move the data of {subject}',
    running: 'Moving the data of {subject}',
    succeeded: 'The data of {subject} was moved',
    failed: 'Failed to move the data of {subject}',
  },
} as const satisfies CustomerOperationDefinition;
