import { createCustomerInput } from '../customer.ts';
import type { CustomerOperationDefinition } from './definition.ts';

export const customerCreateInput = createCustomerInput;

export const customerCreate = {
  type: 'customer.create',
  subject: 'customer',
  route: 'POST /customers',
  summary: 'Create a customer with its own application',
  role: 'operator',
  request: 'service',
  effect: { kind: 'deploy', spec: 'wanted', application: 'running', replacesTasks: false },
  statusWhileActive: 'creating',
  statusAfterFailure: 'failed',
  cancellable: 'any-time',
  retryable: true,
  failureSeverity: 'warning',
  bulk: false,
  blocker: () => undefined,
  texts: {
    action: 'Create customer',
    name: 'Create customer',
    title: 'Create customer {subject}',
    running: 'Creating customer {subject}',
    succeeded: 'Customer {subject} is online',
    failed: 'Failed to create customer {subject}',
  },
} as const satisfies CustomerOperationDefinition;
