import { randomBytes } from 'node:crypto';
import type { Role, Tenant } from '../context/tenant.ts';
import { TenancyError } from '../errors.ts';
import type { Directory, DirectoryUser } from './directory.ts';
import type { Exclusive } from './exclusive.ts';
import { userNameOf } from './user-name.ts';

/** Somebody of the tenant. */
export type Person = Omit<DirectoryUser, 'tenantId'>;

export interface PersonChange {
  role?: Role;
  enabled?: boolean;
}

export interface Invited extends Person {
  /** Only where no e-mail is sent. */
  temporaryPassword?: string;
}

export interface PeopleOptions {
  tenant: Tenant;
  /** The subdomain of the tenant. */
  code: string;
  directory: Directory;
  /** Changes of administrators of a tenant one after the other, so that two do not remove each other. */
  exclusive: Exclusive;
  /** Whether an invitation answers the temporary password instead of Cognito sending it. @default false */
  showPasswords?: boolean;
}

const personOf = ({ tenantId: _, ...person }: DirectoryUser): Person => person;
const isAdmin = ({ role, enabled }: DirectoryUser): boolean => role === 'admin' && enabled;

/** The people of one tenant, for its administrators. */
export class People {
  constructor(private readonly options: PeopleOptions) {
    if (options.tenant.role === 'admin') return;
    throw new TenancyError('UNAUTHORIZED_ACCESS', 'Only administrators manage people.');
  }

  async list(): Promise<Person[]> {
    const own = await this.#own();
    return own.map(personOf).sort((one, other) => (one.email < other.email ? -1 : 1));
  }

  /** @throws TenancyError CONFLICT when somebody of the tenant has the address */
  async invite(email: string, role: Role): Promise<Invited> {
    const { tenant, code, directory, showPasswords } = this.options;
    const temporaryPassword = showPasswords ? newPassword() : undefined;
    const created = await directory.create({
      userName: userNameOf(code, email),
      email,
      role,
      tenantId: tenant.tenantId,
      ...(temporaryPassword !== undefined && { temporaryPassword }),
    });
    if (!created) throw new TenancyError('CONFLICT', `"${email}" cannot be invited: the address is in use already.`);
    return { ...personOf(created), ...(temporaryPassword !== undefined && { temporaryPassword }) };
  }

  /** @throws TenancyError NOT_FOUND, or CONFLICT for the last administrator */
  async change(id: string, { role, enabled }: PersonChange): Promise<Person> {
    const { directory, exclusive } = this.options;
    return await exclusive(async () => {
      const person = await this.#find(id);
      const changed = { ...person, role: role ?? person.role, enabled: enabled ?? person.enabled };
      if (isAdmin(person) && !isAdmin(changed)) await this.#requireOtherAdmin(id);
      if (changed.role !== person.role) await directory.setRole(id, changed.role);
      if (changed.enabled !== person.enabled) await directory.setEnabled(id, changed.enabled);
      if (changed.role !== person.role || !changed.enabled) await directory.signOut(id);
      return personOf(changed);
    });
  }

  /** @throws TenancyError NOT_FOUND, or CONFLICT for the last administrator */
  async remove(id: string): Promise<void> {
    const { directory, exclusive } = this.options;
    await exclusive(async () => {
      const person = await this.#find(id);
      if (isAdmin(person)) await this.#requireOtherAdmin(id);
      await directory.signOut(id);
      await directory.remove(id);
    });
  }

  async #own(): Promise<DirectoryUser[]> {
    const { tenant, directory } = this.options;
    const own: DirectoryUser[] = [];
    for await (const user of directory.all()) if (user.tenantId === tenant.tenantId) own.push(user);
    return own;
  }

  /** Somebody of another tenant is answered as nobody: nothing is told of who is in other tenants. */
  async #find(id: string): Promise<DirectoryUser> {
    const user = await this.options.directory.find(id);
    if (user && user.tenantId === this.options.tenant.tenantId) return user;
    throw new TenancyError('NOT_FOUND', 'There is nobody with this id.');
  }

  async #requireOtherAdmin(id: string): Promise<void> {
    const others = (await this.#own()).filter((user) => user.id !== id && isAdmin(user));
    if (others.length > 0) return;
    throw new TenancyError('CONFLICT', 'This is the last administrator: make somebody else one first.');
  }
}

/** Has one of each kind of character that the user pool requires. */
const newPassword = (): string => `Aa1!${randomBytes(12).toString('base64url')}`;
