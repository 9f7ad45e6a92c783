import { includesRole } from '../access/roles.ts';
import type { Admin, ChangeAdmin } from '../contract/admin.ts';
import type { Conflict } from '../errors.ts';

const mayAdminister = ({ role, enabled }: Pick<Admin, 'role' | 'enabled'>): boolean => role === 'admin' && enabled;

/** Why the change cannot be made: without an admin nobody could ever let anybody in again. `null` removes the person. */
export function obstacleToChange(
  everybody: readonly Admin[],
  person: Admin,
  change: ChangeAdmin | null,
): Conflict | undefined {
  if (!mayAdminister(person)) return undefined;
  const stays = change !== null && mayAdminister({ ...person, ...definedIn(change) });
  if (stays || everybody.some((other) => other.email !== person.email && mayAdminister(other))) return undefined;
  return {
    conflict: 'last-admin',
    message: `${person.email} is the last admin who can sign in: make somebody else an admin first.`,
    values: { person: person.email },
  };
}

/** Whether somebody may do less after the change than before. */
export const takesAway = (person: Admin, { role, enabled }: ChangeAdmin): boolean =>
  enabled === false || (role !== undefined && person.role !== null && !includesRole(role, person.role));

const definedIn = ({ role, enabled }: ChangeAdmin): Partial<Pick<Admin, 'role' | 'enabled'>> => ({
  ...(role !== undefined && { role }),
  ...(enabled !== undefined && { enabled }),
});
