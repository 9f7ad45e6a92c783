import { type List, mostLists } from '../../step00-single-tenant/lists/model.ts';
import { noList, tooManyLists } from '../../step00-single-tenant/lists/refusals.ts';
import type { TableOfItems } from '../../step00-single-tenant/lists/table-of-items.ts';

/** What somebody may do with a list. */
export type ListRole = 'owner' | 'writer' | 'reader';

/** A list as one of its people sees it. */
export interface Membership extends List {
  role: ListRole;
}

const keyOf = (person: string, list: string) => ({ PK: `PERSON#${person}`, SK: `LIST#${list}` });

const membershipOf = ({ SK, name, role }: Record<string, unknown>): Membership => ({
  id: String(SK).slice('LIST#'.length),
  name: String(name),
  role: role as ListRole,
});

/**
 * Which lists each person has. These records are in the same table as the lists, but belong to no tenant: the role of
 * the function reaches them and nothing else, and the session of a tenant does not reach them.
 */
export class Memberships {
  constructor(private readonly table: TableOfItems) {}

  async of(person: string): Promise<Membership[]> {
    return (await this.table.all(`PERSON#${person}`)).map(membershipOf);
  }

  /** @throws TenancyError NOT_FOUND, whether there is no such list or it is somebody else's */
  async find(person: string, list: string): Promise<Membership> {
    const found = await this.table.get(keyOf(person, list));
    if (!found) throw noList();
    return membershipOf(found);
  }

  /** @throws TenancyError CONFLICT for somebody who has as many as are possible */
  async add(person: string, { id, name, role }: Membership): Promise<void> {
    if ((await this.of(person)).length >= mostLists) throw tooManyLists();
    await this.table.put({ ...keyOf(person, id), name, role });
  }

  async rename(person: string, list: string, name: string): Promise<Membership> {
    const renamed = await this.table.update(keyOf(person, list), { name });
    if (!renamed) throw noList();
    return membershipOf(renamed);
  }

  async remove(person: string, list: string): Promise<void> {
    await this.table.delete(keyOf(person, list));
  }
}
