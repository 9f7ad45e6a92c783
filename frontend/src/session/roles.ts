import type { Role } from '@console/core/contract/session';

const ranks: Record<Role, number> = { viewer: 0, operator: 1, admin: 2 };

export const highest = (roles: readonly Role[]): Role | undefined => [...roles].sort((a, b) => ranks[b] - ranks[a])[0];

/** Each role may do what the ones below it may. */
export const allows = (roles: readonly Role[], needed: Role): boolean =>
  roles.some((role) => ranks[role] >= ranks[needed]);
