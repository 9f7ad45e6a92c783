import { isTenantId, type Services, type TableServices, type Tenant, TenantTable } from '@console/tenancy';
import type { Lists, OpenList } from '../../step00-single-tenant/lists/model.ts';
import { newId } from '../../step00-single-tenant/lists/new-id.ts';
import { noList } from '../../step00-single-tenant/lists/refusals.ts';
import type { Membership, Memberships } from './memberships.ts';
import { TodosOfTenant } from './todos-of-tenant.ts';

export interface PersonUses {
  memberships: Pick<Memberships, keyof Memberships>;
  services: () => Services & Pick<TableServices, 'onCapacity'>;
  /** Whose lists they are. */
  person: string;
}

/** The list that a request is for, as the tenant that it is. */
export const tenantOfList = ({ id }: Membership, person: string): Tenant => ({
  tenantId: id,
  userId: person,
  role: 'member',
  plan: 'standard',
});

/** A list with what its person may do with it. */
export type MemberList = OpenList & Membership;

/** A list is a tenant: each person has those that a membership leads to. */
export function listsOfPerson({ memberships, services, person }: PersonUses): Lists<MemberList> {
  return {
    all: () => memberships.of(person),
    async create(name) {
      const list: Membership = { id: newId(), name, role: 'owner' };
      await memberships.add(person, list);
      return list;
    },
    async open(id) {
      // What is no id of a list is answered as a list that is not there.
      if (!isTenantId(id)) throw noList();
      const membership = await memberships.find(person, id);
      const tenant = tenantOfList(membership, person);
      await services().limits.take(tenant);
      return openList(membership, new TodosOfTenant(new TenantTable(tenant.tenantId, services())), {
        rename: (name) => memberships.rename(person, id, name),
        forget: () => memberships.remove(person, id),
      });
    },
  };
}

interface Records {
  rename: (name: string) => Promise<Membership>;
  forget: () => Promise<void>;
}

const openList = (membership: Membership, todos: TodosOfTenant, { rename, forget }: Records): MemberList => ({
  ...membership,
  rename,
  async remove() {
    for (const { id } of await todos.all()) await todos.remove(id);
    await forget();
  },
  todos: () => todos.all(),
  add: (text) => todos.add(text),
  change: (id, change) => todos.change(id, change),
  removeTodo: (id) => todos.remove(id),
});
