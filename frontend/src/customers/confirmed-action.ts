import type { CustomerAction } from '../api/customers.ts';

/** Users of the application notice these. */
export type ConfirmedAction = Exclude<CustomerAction, 'resume'>;
