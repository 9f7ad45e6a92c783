import type { Admin, InviteAdmin, InvitedAdmin } from '../contract/admin.ts';
import type { Role } from '../contract/session.ts';

export type { Admin } from '../contract/admin.ts';

/** The people who may sign in. E-mail addresses are in lower case. */
export interface Directory {
  /** The person behind the `username` claim of an access token. */
  findByUsername(username: string): Promise<Admin | null>;
  find(email: string): Promise<Admin | null>;
  /** Everybody, by e-mail address. */
  list(): Promise<Admin[]>;
  /**
   * Lets somebody in, who is sent a temporary password; where no e-mail is sent, it is in the answer.
   * @throws DomainError admin-exists
   */
  invite(person: InviteAdmin): Promise<InvitedAdmin>;
  /** @throws DomainError not-found */
  setRole(email: string, role: Role): Promise<void>;
  /** @throws DomainError not-found */
  setEnabled(email: string, enabled: boolean): Promise<void>;
  /**
   * Ends all sessions of somebody: none can be renewed. Access tokens that were given out lapse by themselves.
   * @throws DomainError not-found
   */
  signOut(email: string): Promise<void>;
  /** @throws DomainError not-found */
  remove(email: string): Promise<void>;
}
