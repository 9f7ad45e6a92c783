import { TenancyError } from '@console/tenancy';
import type { MemberList } from '../../step02-pool/lists/lists-of-person.ts';
import type { ListRole } from '../../step02-pool/lists/memberships.ts';
import { isOver, noInvitation } from './invitations.ts';
import type { Member, NewInvitation, SharedList, Sharer } from './model.ts';
import { invitedTo, memberOf, type People } from './people.ts';

/** The most people and invitations of one list: who deletes or renames it changes a record of each. */
export const mostPeople = 100;

const dayMs = 24 * 3_600_000;
const conflict = (message: string) => new TenancyError('CONFLICT', message);

/** What each role may do. The routes of all steps before ask for nothing that is not in here. */
export function sharedList(list: MemberList, me: Sharer, people: People): SharedList {
  const { id, name, role } = list;
  const { records } = people;
  const isOwner = role === 'owner';
  const allow = (may: boolean, message: string) => {
    if (!may) throw new TenancyError('UNAUTHORIZED_ACCESS', message);
  };
  const asWriter = () => allow(role !== 'reader', 'You may read this list, and not change it.');
  const asOwner = () => allow(isOwner, 'This is for the owner of the list.');
  /** A change that is made only while one is the owner, whatever has happened since this request began. */
  const stillOwner = { check: memberOf(me.id, id), expect: { role: 'owner' } } as const;

  async function invite({ email, role: given, days }: NewInvitation) {
    asOwner();
    if (email === me.email) throw new TenancyError('INVALID_INPUT', 'You are the owner of this list already.');
    const known = await people.of(id);
    if (known.people.some((one) => one.email === email)) throw conflict(`${email} has this list already.`);
    const earlier = known.invitations.find((one) => one.email === email);
    if (earlier && !isOver(earlier)) throw conflict(`${email} is invited already, until ${earlier.endsAt}.`);
    if (known.people.length + known.invitations.length >= mostPeople)
      throw conflict(`This list has ${mostPeople} people and invitations, which is the most that are possible.`);
    const invitation = { role: given, endsAt: new Date(Date.now() + days * dayMs).toISOString() };
    const attributes = { ...invitation, name, from: me.email };
    const link = invitedTo(email, id);
    const change = earlier ? { set: link, attributes, expect: { endsAt: earlier.endsAt } } : { add: link, attributes };
    await records.write(change, stillOwner);
    return { email, ...invitation };
  }

  async function giveRole(person: string, given: ListRole): Promise<Member> {
    asOwner();
    const member = await people.member(id, person);
    if (person === me.id) {
      if (given === 'owner') return member;
      throw conflict('A list has an owner: hand it over to somebody else first.');
    }
    const give = { set: memberOf(person, id), attributes: { role: given }, expect: { role: member.role } } as const;
    const become = { set: memberOf(me.id, id), attributes: { role: 'writer' }, expect: { role: 'owner' } } as const;
    await records.write(give, given === 'owner' ? become : stillOwner);
    return { ...member, role: given };
  }

  async function takeAccess(person: string): Promise<void> {
    const isMe = person === me.id;
    if (!isMe) asOwner();
    if (isMe && isOwner) throw conflict('You are the owner: hand the list over before you leave it, or delete it.');
    const member = isMe ? { role } : await people.member(id, person);
    const remove = { remove: memberOf(person, id), expect: { role: member.role } };
    await (isMe ? records.write(remove) : records.write(remove, stillOwner));
  }

  /** Invitations first: nobody can join a list that is on its way out. */
  async function remove(): Promise<void> {
    asOwner();
    for (const { email } of (await people.of(id)).invitations) await withdraw(email).catch(unlessMissing);
    for (const { id: person } of (await people.of(id)).people) if (person !== me.id) await takeAccess(person);
    await list.remove();
  }

  async function withdraw(email: string): Promise<void> {
    asOwner();
    const { invitations } = await people.of(id);
    const found = invitations.find((one) => one.email === email);
    if (!found) throw noInvitation();
    await records.write({ remove: invitedTo(email, id), expect: { endsAt: found.endsAt } }, stillOwner);
  }

  const guarded =
    <A extends unknown[], R>(guard: () => void, work: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      guard();
      return work(...given);
    };
  return {
    ...list,
    add: guarded(asWriter, list.add),
    change: guarded(asWriter, list.change),
    removeTodo: guarded(asWriter, list.removeTodo),
    rename: guarded(asOwner, list.rename),
    remove,
    async people() {
      const known = await people.of(id);
      return isOwner ? known : { ...known, invitations: [] };
    },
    invite,
    withdraw,
    giveRole,
    takeAccess,
  };
}

/** Who has accepted meanwhile is removed as one of the people. */
function unlessMissing(error: unknown): void {
  if (!(error instanceof TenancyError)) throw error;
  if (error.errorType !== 'NOT_FOUND' && error.errorType !== 'CONFLICT') throw error;
}
