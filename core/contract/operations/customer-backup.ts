import type { CustomerOperationDefinition } from './definition.ts';
import { notDeployed } from './not-deployed.ts';

export const customerBackup = {
  type: 'customer.backup',
  subject: 'customer',
  route: 'POST /customers/:code/backups',
  summary:
    'Make a backup of the data of a customer: an archive to download within 24 hours, or on AWS a snapshot of its database',
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
    succeeded: 'The backup of {subject} is ready',
    failed: 'Failed to back up {subject}',
    confirmation:
      'On one machine, the database and the storage are copied into an archive, which can be downloaded for 24 hours. On AWS, a snapshot of the database is created. The application continues to run.',
  },
} as const satisfies CustomerOperationDefinition;
