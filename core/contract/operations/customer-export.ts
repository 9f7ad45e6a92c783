import type { CustomerOperationDefinition } from './definition.ts';
import { notTenant } from './not-in-pool.ts';

export const customerExport = {
  type: 'customer.export',
  subject: 'customer',
  route: 'POST /customers/:code/export',
  summary: 'Export all data of a customer of a pool',
  role: 'operator',
  request: 'queue',
  effect: { kind: 'none' },
  statusWhileActive: 'unchanged',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  retryable: true,
  failureSeverity: 'warning',
  bulk: true,
  blocker: notTenant,
  texts: {
    action: 'Export data',
    name: 'Export data',
    title: 'Export the data of {subject}',
    running: 'Exporting the data of {subject}',
    succeeded: 'The data of {subject} was exported',
    failed: 'Failed to export the data of {subject}',
    confirmation: 'All items of the customer are written to a file. The application goes on meanwhile.',
  },
} as const satisfies CustomerOperationDefinition;
