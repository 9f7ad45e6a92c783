import type { Lists } from '../../step00-single-tenant/lists/model.ts';
import type { MemberList } from '../../step02-pool/lists/lists-of-person.ts';
import type { ListRole, Membership } from '../../step02-pool/lists/memberships.ts';

/** Somebody who is signed in, with an address that was confirmed. */
export interface Sharer {
  id: string;
  email: string;
}

/** One of the people of a list. */
export interface Member extends Sharer {
  role: ListRole;
}

/** What can be given. A list has one owner, who can hand it over. */
export type GivenRole = Exclude<ListRole, 'owner'>;

export interface Invitation {
  email: string;
  role: GivenRole;
  /** ISO 8601. From then on it cannot be accepted. */
  endsAt: string;
}

/** An invitation as who is invited sees it. */
export interface ReceivedInvitation extends Omit<Invitation, 'email'> {
  list: string;
  name: string;
  /** The address of who invites. */
  from: string;
}

export interface NewInvitation extends Omit<Invitation, 'endsAt'> {
  days: number;
}

export interface SharedList extends MemberList {
  /** Invitations are shown to the owner only. */
  people(): Promise<{ people: Member[]; invitations: Invitation[] }>;
  invite(invitation: NewInvitation): Promise<Invitation>;
  withdraw(email: string): Promise<void>;
  /** `owner` hands the list over. */
  giveRole(person: string, role: ListRole): Promise<Member>;
  /** Somebody else's access, or one's own. */
  takeAccess(person: string): Promise<void>;
}

export interface SharedLists extends Lists<SharedList> {
  invitations(): Promise<ReceivedInvitation[]>;
  accept(list: string): Promise<Membership>;
  decline(list: string): Promise<void>;
}
