import type { CustomerOperationDefinition } from './definition.ts';

export const customerResume = {
  type: 'customer.resume',
  subject: 'customer',
  route: 'POST /customers/:code/resume',
  summary: 'Start a suspended application',
  role: 'operator',
  request: 'queue',
  effect: { kind: 'deploy', spec: 'deployed', application: 'running', replacesTasks: false },
  statusWhileActive: 'resuming',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  retryable: true,
  failureSeverity: 'warning',
  bulk: true,
  blocker: ({ code: customer, status }) =>
    status === 'suspended' ? undefined : { code: 'not-suspended', values: { customer, status } },
  texts: {
    action: 'Resume',
    name: 'Resume customer',
    title: 'Resume customer {subject}',
    running: 'Resuming customer {subject}',
    succeeded: 'Customer {subject} is online again',
    failed: 'Failed to resume customer {subject}',
  },
} as const satisfies CustomerOperationDefinition;
