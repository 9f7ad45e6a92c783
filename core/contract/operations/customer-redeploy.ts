import type { CustomerOperationDefinition } from './definition.ts';

export const customerRedeploy = {
  type: 'customer.redeploy',
  subject: 'customer',
  route: 'POST /customers/:code/redeploy',
  summary: 'Deploy the wanted version and size again',
  role: 'operator',
  request: 'queue',
  effect: { kind: 'deploy', spec: 'wanted', application: 'unchanged', replacesTasks: true },
  statusWhileActive: 'updating',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  retryable: true,
  failureSeverity: 'warning',
  bulk: true,
  blocker: () => undefined,
  texts: {
    action: 'Redeploy',
    name: 'Redeploy customer',
    title: 'Redeploy customer {subject}',
    running: 'Redeploying customer {subject}',
    succeeded: 'Customer {subject} was redeployed',
    failed: 'Failed to redeploy customer {subject}',
    confirmation:
      'The whole stack is deployed again with the wanted version and size, and the running tasks are replaced. Resources that are up to date stay as they are.',
  },
} as const satisfies CustomerOperationDefinition;
