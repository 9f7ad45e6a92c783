import { updateCustomerInput } from '../customer.ts';
import type { CustomerOperationDefinition } from './definition.ts';

export const customerUpdateInput = updateCustomerInput;

export const customerUpdate = {
  type: 'customer.update',
  subject: 'customer',
  route: 'PATCH /customers/:code',
  summary: 'Change the version, size or details of a customer',
  role: 'operator',
  request: 'service',
  effect: { kind: 'deploy', spec: 'wanted', application: 'unchanged', replacesTasks: false },
  statusWhileActive: 'updating',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  retryable: true,
  failureSeverity: 'warning',
  bulk: true,
  blocker: () => undefined,
  texts: {
    action: 'Update',
    name: 'Update customer',
    title: 'Update customer {subject}',
    running: 'Updating customer {subject}',
    succeeded: 'Customer {subject} was updated',
    failed: 'Failed to update customer {subject}',
  },
} as const satisfies CustomerOperationDefinition;
