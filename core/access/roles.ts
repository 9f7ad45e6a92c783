import { type Role, role } from '../contract/session.ts';

/** From the least to the most; each role may do what those before it may. */
const ladder: readonly Role[] = role.options;

/** The most powerful role among the names of groups; null when none of them is a role. */
export function highestRole(groups: readonly string[]): Role | null {
  return ladder.findLast((name) => groups.includes(name)) ?? null;
}

export const includesRole = (held: Role | null, needed: Role): boolean =>
  held !== null && ladder.indexOf(held) >= ladder.indexOf(needed);

export const lesserRole = (one: Role | null, other: Role | null): Role | null => {
  if (one === null || other === null) return null;
  return includesRole(one, other) ? other : one;
};

/** `admin` is `viewer`, `operator` and `admin`. */
export const effectiveRoles = (held: Role | null): Role[] => ladder.filter((name) => includesRole(held, name));
