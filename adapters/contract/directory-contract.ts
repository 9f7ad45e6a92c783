import type { Directory } from '@console/core/ports';
import { beforeAll, describe, expect, it } from 'vitest';

/** What every directory does. `make`: one in which nobody is called somebody@, another@ or both@example.com. */
export function directoryContract(name: string, make: () => Promise<Directory> | Directory): void {
  describe(`directory contract: ${name}`, () => {
    let directory: Directory;
    beforeAll(async () => {
      directory = await make();
    });

    const email = 'somebody@example.com';
    const listed = async (who = email) => (await directory.list()).find((person) => person.email === who);

    it('knows nobody who was not invited', async () => {
      expect(await directory.find(email)).toBeNull();
      expect(await listed()).toBeUndefined();
    });

    it('knows who was invited', async () => {
      const { admin } = await directory.invite({ email, role: 'operator' });
      expect(admin).toMatchObject({ email, role: 'operator', enabled: true, invited: true });
      expect(Date.parse(admin.createdAt)).not.toBeNaN();
      expect(await directory.find(email)).toEqual(admin);
      expect(await listed()).toEqual(admin);
    });

    it('invites nobody twice', async () => {
      await expect(directory.invite({ email, role: 'admin' })).rejects.toMatchObject({ code: 'admin-exists' });
      expect(await directory.find(email)).toMatchObject({ role: 'operator' });
    });

    it.each(['admin', 'viewer', 'viewer', 'operator'] as const)('gives one role at a time: %s', async (role) => {
      await directory.setRole(email, role);
      expect(await directory.find(email)).toMatchObject({ role });
      expect(await listed()).toMatchObject({ role });
    });

    it('keeps somebody out, and lets them in again', async () => {
      await directory.setEnabled(email, false);
      expect(await directory.find(email)).toMatchObject({ enabled: false, role: 'operator' });
      expect(await listed()).toMatchObject({ enabled: false });
      await directory.setEnabled(email, true);
      expect(await directory.find(email)).toMatchObject({ enabled: true });
    });

    it('signs somebody out, who stays what they were', async () => {
      const before = await directory.find(email);
      await directory.signOut(email);
      expect(await directory.find(email)).toEqual(before);
    });

    it('lists by e-mail address', async () => {
      await directory.invite({ email: 'another@example.com', role: 'viewer' });
      const emails = (await directory.list()).map((person) => person.email);
      expect(emails).toEqual(emails.toSorted());
      expect(emails).toContain('another@example.com');
    });

    it('forgets who is removed, and takes them back', async () => {
      await directory.remove(email);
      expect(await directory.find(email)).toBeNull();
      expect(await listed()).toBeUndefined();
      expect(await listed('another@example.com')).toMatchObject({ role: 'viewer' });
      await directory.invite({ email, role: 'viewer' });
      expect(await listed()).toMatchObject({ role: 'viewer' });
    });

    it('cannot change who is not there', async () => {
      const nobody = 'both@example.com';
      const missing = { code: 'not-found' };
      await expect(directory.setRole(nobody, 'admin')).rejects.toMatchObject(missing);
      await expect(directory.setEnabled(nobody, false)).rejects.toMatchObject(missing);
      await expect(directory.signOut(nobody)).rejects.toMatchObject(missing);
      await expect(directory.remove(nobody)).rejects.toMatchObject(missing);
      expect(await directory.findByUsername('nobody-at-all')).toBeNull();
    });
  });
}
