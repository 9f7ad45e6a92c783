import type { CustomerOperationDefinition } from './definition.ts';
import { notDeployed } from './not-deployed.ts';

export const customerBackup = {
  type: 'customer.backup',
  subject: 'customer',
  place: 'local',
  route: 'POST /customers/:code/backups',
  summary: 'Make a backup of the data of a customer, to download within 24 hours',
  role: 'operator',
  request: 'queue',
  effect: { kind: 'none' },
  statusWhileActive: 'unchanged',
  statusAfterFailure: 'previous',
  cancellable: 'any-time',
  // The data is another one by then: whoever wants it asks again.
  retryable: false,
  failureSeverity: 'none',
  bulk: true,
  blocker: notDeployed,
  texts: {
    action: 'Create backup',
    name: 'Create backup',
    title: 'Back up {subject}',
    running: 'Backing up {subject}',
    succeeded: 'The backup of {subject} can be downloaded',
    failed: 'Failed to back up {subject}',
    confirmation:
      'The database and the storage of the customer are copied into an archive, which can be downloaded for 24 hours. The application continues to run.',
  },
} as const satisfies CustomerOperationDefinition;
