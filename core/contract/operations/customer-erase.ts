import { type EraseCustomer, eraseCustomerInput } from '../customer.ts';
import { field } from '../texts/fields.ts';
import type { CustomerOperationDefinition } from './definition.ts';
import { notTenant } from './not-in-pool.ts';

export const customerEraseInput = eraseCustomerInput;

/** The customer stays, with nothing in it. */
export const customerErase = {
  type: 'customer.erase',
  subject: 'customer',
  route: 'POST /customers/:code/erase',
  summary: 'Erase all data of a customer of a pool',
  role: 'admin',
  request: 'queue',
  effect: { kind: 'none' },
  statusWhileActive: 'updating',
  statusAfterFailure: 'previous',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  bulk: false,
  blocker: notTenant,
  checkInput: ({ code }, { confirm }) =>
    confirm === code ? undefined : { field: 'confirm', text: field('confirm-other', { code }) },
  texts: {
    action: 'Erase data',
    name: 'Erase data',
    title: 'Erase the data of {subject}',
    running: 'Erasing the data of {subject}',
    succeeded: 'The data of {subject} was erased',
    failed: 'Failed to erase the data of {subject}',
  },
} as const satisfies CustomerOperationDefinition<string, EraseCustomer>;
