import type { PasswordPolicy } from '@console/core/contract/password-policy';
import type { Role } from '@console/core/contract/session';

/** The people that there are from the start on one machine, one for each role. They all have this password. */
export const localPassword = 'Local-only-1';

export const localPeople: readonly { email: string; group: Role }[] = [
  { email: 'admin@example.com', group: 'admin' },
  { email: 'operator@example.com', group: 'operator' },
  { email: 'viewer@example.com', group: 'viewer' },
];

/** What they may choose in its place. */
export const localPolicy: PasswordPolicy = {
  min_length: 8,
  require_lowercase: true,
  require_numbers: true,
  require_symbols: true,
  require_uppercase: true,
};
