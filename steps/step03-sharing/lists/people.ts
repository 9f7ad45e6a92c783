import { TenancyError } from '@console/tenancy';
import { mostLists } from '../../step00-single-tenant/lists/model.ts';
import { isConflict, tooManyLists } from '../../step00-single-tenant/lists/refusals.ts';
import type { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';
import type { ListRole, Membership, Memberships } from '../../step02-pool/lists/memberships.ts';
import type { Change, Link, MirroredRecords } from './mirrored-records.ts';
import type { Invitation, Member, Sharer } from './model.ts';

const listSide = (list: string) => `LIST#${list}`;
export const memberOf = (person: string, list: string): Link => [`PERSON#${person}`, listSide(list)];
export const invitedTo = (email: string, list: string): Link => [`INVITED#${email}`, listSide(list)];

const after = (prefix: string, key: unknown): string => String(key).slice(prefix.length);

interface Stores {
  table: TableOfItems;
  records: MirroredRecords;
  /** Of the step before. It reads the same records from the side of a person. */
  memberships: Memberships;
}

/**
 * Who has which list, found from both sides. The record of a person decides about each request, and is read for each:
 * what is taken away is gone at the next call, whatever a token says.
 */
export class People {
  readonly records: MirroredRecords;

  constructor(private readonly stores: Stores) {
    this.records = stores.records;
  }

  /** The memberships of somebody, as the lists of the step before need them. */
  membershipsOf({ id: person, email }: Sharer): Pick<Memberships, keyof Memberships> {
    const { memberships } = this.stores;
    return {
      of: (one) => memberships.of(one),
      find: (one, list) => memberships.find(one, list),
      add: (_, membership) => this.join({ id: person, email }, membership),
      rename: async (one, list, name) => {
        await this.#rename(list, name);
        return memberships.find(one, list);
      },
      remove: (one, list) => this.records.write({ remove: memberOf(one, list), expect: { role: 'owner' } }),
    };
  }

  /** @throws TenancyError CONFLICT for somebody who has as many lists as are possible */
  async join({ id, email }: Sharer, membership: Membership, ...changes: readonly Change[]) {
    if ((await this.stores.memberships.of(id)).length >= mostLists) throw tooManyLists();
    const { id: list, name, role } = membership;
    await this.records.write({ add: memberOf(id, list), attributes: { name, role, email } }, ...changes);
  }

  /** All that are at the side of the list, with the owner first. */
  async of(list: string): Promise<{ people: Member[]; invitations: Invitation[] }> {
    const items = await this.stores.table.all(listSide(list));
    const people = items.flatMap(({ SK, email, role }) =>
      SK.startsWith('PERSON#') ? [{ id: after('PERSON#', SK), email: String(email), role: role as ListRole }] : [],
    );
    const invitations = items.flatMap(({ SK, role, endsAt }) =>
      SK.startsWith('INVITED#')
        ? [{ email: after('INVITED#', SK), role: role as Invitation['role'], endsAt: String(endsAt) }]
        : [],
    );
    const isOwner = ({ role }: Member) => Number(role === 'owner');
    return { people: people.sort((a, b) => isOwner(b) - isOwner(a)), invitations };
  }

  /** Which lists an address is invited to. */
  async invitationsTo(email: string) {
    const items = await this.stores.table.all(`INVITED#${email}`);
    return items.map(({ SK, name, role, from, endsAt }) => ({
      list: after('LIST#', SK),
      name: String(name),
      role: role as Invitation['role'],
      from: String(from),
      endsAt: String(endsAt),
    }));
  }

  /** @throws TenancyError NOT_FOUND */
  async member(list: string, person: string): Promise<Member> {
    const found = (await this.of(list)).people.find(({ id }) => id === person);
    if (!found) throw new TenancyError('NOT_FOUND', 'There is no such person in this list.');
    return found;
  }

  async #rename(list: string, name: string): Promise<void> {
    for (const { SK } of await this.stores.table.all(listSide(list))) {
      const set: Link = [listSide(list), SK];
      await this.records.write({ set, attributes: { name }, expect: {} }).catch(unlessGone);
    }
  }
}

/** Who has left meanwhile needs no new name. */
function unlessGone(error: unknown): void {
  if (!isConflict(error)) throw error;
}
