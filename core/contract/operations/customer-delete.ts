import { type DeleteCustomer, deleteCustomerInput } from '../customer.ts';
import { auditText } from '../texts/audit.ts';
import { field } from '../texts/fields.ts';
import type { CustomerOperationDefinition } from './definition.ts';

export const customerDeleteInput = deleteCustomerInput;

export const customerDelete = {
  type: 'customer.delete',
  subject: 'customer',
  route: 'DELETE /customers/:code',
  summary: 'Delete a customer, its application and its data',
  role: 'admin',
  request: 'queue',
  effect: { kind: 'delete' },
  statusWhileActive: 'deleting',
  statusAfterFailure: 'failed',
  cancellable: 'before-start',
  retryable: true,
  failureSeverity: 'warning',
  bulk: false,
  blocker: ({ code: customer, children = 0 }) =>
    children > 0 ? { code: 'account-has-children', values: { customer, children } } : undefined,
  checkInput: ({ code }, { confirm }) =>
    confirm === code ? undefined : { field: 'confirm', text: field('confirm-other', { code }) },
  auditDetail: ({ finalSnapshot }) => auditText(finalSnapshot ? 'with-snapshot' : 'without-snapshot'),
  texts: {
    action: 'Delete',
    name: 'Delete customer',
    title: 'Delete customer {subject}',
    running: 'Deleting customer {subject}',
    succeeded: 'Customer {subject} was deleted',
    failed: 'Failed to delete customer {subject}',
  },
} as const satisfies CustomerOperationDefinition<string, DeleteCustomer>;
