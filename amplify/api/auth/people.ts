import { highestRole, lesserRole } from '@console/core/access/roles';
import { DomainError } from '@console/core/errors';
import type { Admin, Clock, Directory } from '@console/core/ports';
import type { Person } from './person.ts';
import { type TokenClaims, TokenRefused } from './token.ts';

function unavailable(cause: unknown): never {
  const message = 'Sign-ins cannot be checked right now: try again in a moment.';
  throw new DomainError('unavailable', 'sign-in-unavailable', message, { cause });
}

const keptForMs = 60_000;
const mostKept = 1_000;

export interface People {
  /**
   * A token gives no more than the groups it was issued with, and no more than the person has by now.
   * @throws TokenRefused when the person is gone or disabled
   */
  personOf(claims: TokenClaims): Promise<Person>;
  /** Asks the directory anew about everybody. */
  forget(): void;
}

/** Finds the person behind a token. What the directory says of somebody is believed for a minute. */
export function createPeople(directory: Directory, clock: Clock): People {
  const known = new Map<string, { admin: Admin; until: number }>();

  async function lookUp(username: string): Promise<Admin | null> {
    const now = clock.now().getTime();
    const kept = known.get(username);
    if (kept && kept.until > now) return kept.admin;
    const admin = await directory.findByUsername(username).catch(unavailable);
    known.delete(username);
    if (!admin) return null;
    if (known.size >= mostKept) known.delete(known.keys().next().value ?? '');
    known.set(username, { admin, until: now + keptForMs });
    return admin;
  }

  return {
    async personOf({ username, groups }) {
      const admin = await lookUp(username);
      if (!admin) throw new TokenRefused('This account no longer exists: sign in with another.');
      if (!admin.enabled) throw new TokenRefused('This account is disabled: ask an admin to enable it.');
      return { email: admin.email, role: lesserRole(highestRole(groups), admin.role) };
    },
    forget: () => known.clear(),
  };
}
