import type { CustomerRecord } from '@console/core/records/customer';

/** As texts are compared: whatever their case and form. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The text of a customer that is searched for `q`. */
export const searchText = ({ code, name, adminEmail }: Pick<CustomerRecord, 'code' | 'name' | 'adminEmail'>): string =>
  [code, name, adminEmail].map(fold).join('\n');

/** `q` as it is spelt in `searchText`. */
export const searchTerm = (q: string): string => fold(q.trim());
