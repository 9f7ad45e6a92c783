import type { TenantUsers, UserPoolRef } from '@console/core/ports';
import { beforeAll, describe, expect, it } from 'vitest';

const [one, other] = ['01JD0000000000000000000001', '01JD0000000000000000000002'];
const code = 'acme';
const email = 'first@tenant.example.com';

/** What every adapter of the port `TenantUsers` does, where no e-mail is sent. `make`: a pool in which nobody is. */
export function tenantUsersContract(
  name: string,
  make: () => Promise<{ users: TenantUsers; pool: UserPoolRef }>,
): void {
  describe(`tenant users: ${name}`, () => {
    let users: TenantUsers;
    let pool: UserPoolRef;
    beforeAll(async () => {
      ({ users, pool } = await make());
    });

    it('creates the first administrator with tenant and role', async () => {
      expect(await users.list(pool, one)).toEqual([]);
      const { user, temporaryPassword } = await users.create(pool, { tenantId: one, code, email, role: 'admin' });
      expect(user).toMatchObject({ email, tenantId: one, role: 'admin', enabled: true, invited: true });
      expect(temporaryPassword).toMatch(/.{8,}/);
      expect(await users.list(pool, one)).toEqual([user]);
    });

    it('creates nobody twice', async () => {
      const [known] = await users.list(pool, one);
      expect(await users.create(pool, { tenantId: one, code, email, role: 'admin' })).toEqual({ user: known });
      expect(await users.list(pool, one)).toHaveLength(1);
    });

    it('gives nobody to another tenant', async () => {
      const create = users.create(pool, { tenantId: other, code, email, role: 'admin' });
      await expect(create).rejects.toMatchObject({ code: 'tenant-user-exists' });
      expect(await users.list(pool, other)).toEqual([]);
      expect(await users.list(pool, one)).toMatchObject([{ email, role: 'admin' }]);
    });

    it('takes somebody for another person in each tenant', async () => {
      const there = await users.create(pool, { tenantId: other, code: 'bravo', email, role: 'member' });
      expect(there.user).toMatchObject({ username: `bravo:${email}`, email, tenantId: other, role: 'member' });
      expect(await users.list(pool, one)).toMatchObject([{ username: `acme:${email}`, role: 'admin' }]);
      expect(await users.removeAll(pool, other)).toBe(1);
    });

    it('invites again who has not signed in yet', async () => {
      const { user, temporaryPassword } = await users.renewInvitation(pool, { tenantId: one, code, email });
      expect(user).toMatchObject({ email, tenantId: one, role: 'admin', invited: true });
      expect(temporaryPassword).toMatch(/.{8,}/);
      const renew = users.renewInvitation(pool, { tenantId: other, code, email });
      await expect(renew).rejects.toMatchObject({ code: 'not-found' });
    });

    it('removes somebody of the tenant, and nobody of another', async () => {
      const person = { code, email: 'second@tenant.example.com' };
      await users.create(pool, { ...person, tenantId: one, role: 'admin' });
      await users.remove(pool, { ...person, tenantId: other });
      expect(await users.list(pool, one)).toHaveLength(2);
      await users.remove(pool, { ...person, tenantId: one });
      await users.remove(pool, { ...person, tenantId: one });
      expect(await users.list(pool, one)).toMatchObject([{ email }]);
    });

    it('lists and removes everybody of one tenant, over all pages, and nobody else', async () => {
      const addresses = Array.from({ length: 70 }, (_, n) => `p${String(n).padStart(3, '0')}@other.example.com`);
      for (const address of addresses)
        await users.create(pool, { tenantId: other, code: 'bravo', email: address, role: 'member' });
      expect((await users.list(pool, other)).map((user) => user.email)).toEqual(addresses);
      expect(await users.removeAll(pool, other)).toBe(70);
      expect(await users.list(pool, other)).toEqual([]);
      expect(await users.removeAll(pool, other)).toBe(0);
      expect(await users.list(pool, one)).toHaveLength(1);
    });
  });
}
