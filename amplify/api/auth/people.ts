import { highestRole, lesserRole } from '@console/core/access/roles';
import { DomainError } from '@console/core/errors';
import type { Admin, Clock, Directory } from '@console/core/ports';
import { limits } from '../limits.ts';
import type { Person } from './person.ts';
import { type TokenClaims, TokenRefused } from './token.ts';

function unavailable(cause: unknown): never {
  const message = 'The sign-in could not be verified. Try again in a moment.';
  throw new DomainError('unavailable', 'sign-in-unavailable', message, { cause });
}

export interface People {
  /**
   * A token gives no more than the groups it was issued with, and no more than the person has by now.
   * @throws TokenRefused when the person is gone or disabled
   */
  personOf(claims: TokenClaims): Promise<Person>;
  /** Forgets everybody: the directory is asked again. */
  forget(): void;
}

/** Finds the person behind a token. What the directory says is cached for a minute. */
export function createPeople(directory: Directory, clock: Clock): People {
  const known = new Map<string, { admin: Admin; until: number }>();

  async function lookUp(username: string): Promise<Admin | null> {
    const now = clock.now().getTime();
    const kept = known.get(username);
    if (kept && kept.until > now) return kept.admin;
    const admin = await directory.findByUsername(username).catch(unavailable);
    known.delete(username);
    if (!admin) return null;
    if (known.size >= limits.people) known.delete(known.keys().next().value ?? '');
    known.set(username, { admin, until: now + limits.personMs });
    return admin;
  }

  return {
    async personOf({ username, groups, knownSince }) {
      const admin = await lookUp(username);
      const other = knownSince !== undefined && admin !== null && admin.createdAt > knownSince;
      if (!admin || other) throw new TokenRefused('This account no longer exists. Sign in with another account.');
      if (!admin.enabled) throw new TokenRefused('This account is disabled. Ask an admin to enable it.');
      return { email: admin.email, username, role: lesserRole(highestRole(groups), admin.role) };
    },
    forget: () => known.clear(),
  };
}
