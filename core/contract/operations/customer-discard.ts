import type { CustomerOperationDefinition } from './definition.ts';
import { notTenant } from './not-in-pool.ts';

/** The console asks for it itself once the time is over for which a move keeps the earlier table. */
export const customerDiscard = {
  type: 'customer.discard',
  subject: 'customer',
  route: 'POST /customers/:code/discard',
  summary: 'Delete what the earlier table of a customer still holds after a move',
  role: 'admin',
  request: 'queue',
  effect: { kind: 'none' },
  statusWhileActive: 'unchanged',
  statusAfterFailure: 'previous',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  bulk: false,
  blocker: notTenant,
  texts: {
    action: 'Delete earlier table',
    name: 'Delete earlier table',
    title: 'Delete the earlier table of {subject}',
    running: 'Deleting the earlier table of {subject}',
    succeeded: 'The earlier table of {subject} was deleted',
    failed: 'Failed to delete the earlier table of {subject}',
    confirmation:
      'After a move, the table that the data came from keeps it for 24 hours. It is deleted now. The data that the application uses stays as it is.',
  },
} as const satisfies CustomerOperationDefinition;
