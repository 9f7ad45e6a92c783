import type { CustomerOperationDefinition } from './definition.ts';
import { notDeployed } from './not-deployed.ts';

export const customerExport = {
  type: 'customer.export',
  subject: 'customer',
  place: 'local',
  route: 'POST /customers/:code/exports',
  summary: 'Make an archive of the data of a customer, to download within 24 hours',
  role: 'operator',
  request: 'queue',
  effect: { kind: 'none' },
  statusWhileActive: 'unchanged',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  // The data is another one by then: whoever wants it asks again.
  retryable: false,
  failureSeverity: 'none',
  bulk: false,
  blocker: notDeployed,
  texts: {
    action: 'Export data',
    name: 'Export data',
    title: 'Export the data of {subject}',
    running: 'Exporting the data of {subject}',
    succeeded: 'The data of {subject} can be downloaded',
    failed: 'Failed to export the data of {subject}',
    confirmation:
      'The database and the storage of the customer are copied into an archive, which can be downloaded for 24 hours. The application continues to run.',
  },
} as const satisfies CustomerOperationDefinition;
