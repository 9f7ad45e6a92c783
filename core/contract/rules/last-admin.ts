import type { Admin, ChangeAdmin } from '../admin.ts';
import type { Blocker } from '../operations/definition.ts';

const canAdminister = ({ role, enabled }: Pick<Admin, 'role' | 'enabled'>): boolean => role === 'admin' && enabled;

/** Why the change cannot be made: somebody has to be able to invite people. `null` removes the person. */
export function lastAdminBlocker(
  everybody: readonly Admin[],
  person: Admin,
  { role = person.role, enabled = person.enabled }: ChangeAdmin | { role: null; enabled: false },
): Blocker | undefined {
  if (!canAdminister(person) || canAdminister({ role, enabled })) return undefined;
  if (everybody.some((other) => other.email !== person.email && canAdminister(other))) return undefined;
  return { code: 'last-admin', values: { person: person.email } };
}

/** What a removal amounts to. */
export const removal = { role: null, enabled: false } as const;
