import type { CustomerRecord } from '@console/core/records/customer';

const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** The text of a customer that `q` is looked for in. */
export const searchText = ({ code, name, adminEmail }: CustomerRecord): string =>
  [code, name, adminEmail].map(fold).join('\n');

/** `q` as it occurs in `searchText`. */
export const searchTerm = (q: string): string => fold(q.trim());
