import type { CustomerRecord } from '../records/customer.ts';

/** The owner of a new customer's database. Names of roles have no hyphens. */
export const usernameFor = (code: string): string => `app_${code.replaceAll('-', '_')}`;

/** The owner of the customer's database. */
export const databaseUsername = ({ code, restoredFrom }: Pick<CustomerRecord, 'code' | 'restoredFrom'>): string =>
  restoredFrom?.username ?? usernameFor(code);
