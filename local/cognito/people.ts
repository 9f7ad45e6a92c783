import type { Role } from '@console/core/contract/session';

/** The people that there are from the start on one machine, one for each role. They all have this password. */
export const localPassword = 'Local-only-1';

export const localPeople: readonly { email: string; group: Role }[] = [
  { email: 'admin@example.com', group: 'admin' },
  { email: 'operator@example.com', group: 'operator' },
  { email: 'viewer@example.com', group: 'viewer' },
];
