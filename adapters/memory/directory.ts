import { conflict, notFound } from '@console/core/errors';
import type { Admin, Directory } from '@console/core/ports';
import { copy } from '../store/copy.ts';

export interface MemoryDirectoryOptions {
  /** By e-mail address; changed in place. */
  people: Map<string, Admin>;
  now: () => Date;
}

/** A directory in memory, for tests. The user name of a person is the part before the @. */
export function createMemoryDirectory({ people, now }: MemoryDirectoryOptions): Directory {
  const existing = (email: string): Admin => {
    const person = people.get(email);
    if (!person) throw notFound(`Somebody with the address "${email}"`);
    return person;
  };

  return {
    async findByUsername(username) {
      return copy([...people.values()].find(({ email }) => email.split('@')[0] === username) ?? null);
    },
    find: async (email) => copy(people.get(email) ?? null),
    list: async () => copy([...people.values()].sort((one, other) => (one.email < other.email ? -1 : 1))),
    async invite({ email, role }) {
      if (people.has(email)) throw conflict('admin-exists', { person: email });
      const admin = { email, role, enabled: true, invited: true, createdAt: now().toISOString() };
      people.set(email, admin);
      return { admin: copy(admin), temporaryPassword: 'Temporary-1' };
    },
    async setRole(email, role) {
      existing(email).role = role;
    },
    async setEnabled(email, enabled) {
      existing(email).enabled = enabled;
    },
    async signOut(email) {
      existing(email);
    },
    async remove(email) {
      existing(email);
      people.delete(email);
    },
  };
}
