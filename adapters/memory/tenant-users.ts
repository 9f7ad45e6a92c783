import { conflict, notFound } from '@console/core/errors';
import type { TenantUser, TenantUsers, UserPoolRef } from '@console/core/ports';

/** People of tenants, who last as long as the process. */
export function createMemoryTenantUsers(): TenantUsers {
  const people = new Map<string, TenantUser>();
  let passwords = 0;
  const keyOf = ({ region, userPoolId }: UserPoolRef, email: string) => `${region} ${userPoolId} ${email}`;
  const invite = (user: TenantUser) => {
    passwords += 1;
    return { user, temporaryPassword: `Temporary-${passwords}` };
  };
  const list = async (pool: UserPoolRef, tenantId: string) =>
    [...people]
      .filter(([key, user]) => key === keyOf(pool, user.email) && user.tenantId === tenantId)
      .map(([, user]) => user)
      .sort((one, other) => (one.email < other.email ? -1 : 1));
  return {
    list,
    async create(pool, { tenantId, email, role }) {
      const known = people.get(keyOf(pool, email));
      if (known?.tenantId === tenantId) return { user: known };
      if (known) throw conflict('tenant-user-exists', { person: email });
      const user = { username: email, email, tenantId, role, enabled: true, invited: true };
      people.set(keyOf(pool, email), user);
      return invite(user);
    },
    async renewInvitation(pool, { tenantId, email }) {
      const user = people.get(keyOf(pool, email));
      if (user?.tenantId !== tenantId) throw notFound(`Somebody with the address "${email}"`);
      return invite(user);
    },
    async removeAll(pool, tenantId) {
      const users = await list(pool, tenantId);
      for (const { email } of users) people.delete(keyOf(pool, email));
      return users.length;
    },
  };
}
