import type { CustomerRecord } from '@console/core/records/customer';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The text of a customer that is searched for `q`. */
export const searchText = ({ code, name, adminEmail }: CustomerRecord): string =>
  [code, name, adminEmail].map(fold).join('\n');

/** `q` as it is spelt in `searchText`. */
export const searchTerm = (q: string): string => fold(q.trim());
