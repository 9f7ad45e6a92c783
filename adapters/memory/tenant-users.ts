import { conflict, notFound } from '@console/core/errors';
import type { TenantUser, TenantUsers, UserPoolRef } from '@console/core/ports';
import { tenantUserName } from '@console/core/tenants/user-name';

/** People of tenants, who last as long as the process. */
export function createMemoryTenantUsers(): TenantUsers {
  const people = new Map<string, TenantUser>();
  let passwords = 0;
  const keyOf = ({ region, userPoolId }: UserPoolRef, username: string) => `${region} ${userPoolId} ${username}`;
  const invite = (user: TenantUser) => {
    passwords += 1;
    return { user, temporaryPassword: `Temporary-${passwords}` };
  };
  const list = async (pool: UserPoolRef, tenantId: string) =>
    [...people]
      .filter(([key, user]) => key === keyOf(pool, user.username) && user.tenantId === tenantId)
      .map(([, user]) => user)
      .sort((one, other) => (one.email < other.email ? -1 : 1));
  return {
    list,
    async create(pool, { tenantId, code, email, role }) {
      const username = tenantUserName(code, email);
      const known = people.get(keyOf(pool, username));
      if (known?.tenantId === tenantId) return { user: known };
      if (known) throw conflict('tenant-user-exists', { person: email });
      const user = { username, email, tenantId, role, enabled: true, invited: true };
      people.set(keyOf(pool, username), user);
      return invite(user);
    },
    async renewInvitation(pool, { tenantId, code, email }) {
      const user = people.get(keyOf(pool, tenantUserName(code, email)));
      if (user?.tenantId !== tenantId) throw notFound(`Somebody with the address "${email}"`);
      return invite(user);
    },
    async remove(pool, { tenantId, code, email }) {
      const key = keyOf(pool, tenantUserName(code, email));
      if (people.get(key)?.tenantId === tenantId) people.delete(key);
    },
    async removeAll(pool, tenantId) {
      const users = await list(pool, tenantId);
      for (const { username } of users) people.delete(keyOf(pool, username));
      return users.length;
    },
  };
}
