import type { Customer } from '@console/core/contract/customer';

/** Whether the application can be visited; a suspended one shows a notice. */
export const canOpen = ({ status, deployed }: Pick<Customer, 'status' | 'deployed'>): boolean =>
  deployed !== null && status !== 'suspended';
