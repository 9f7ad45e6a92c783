import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Role } from '../context/tenant.ts';
import { startDynamo, type TestDynamo } from '../testing/dynamo.ts';
import { sharedTable, TestParameters, tenantA, tenantB, tenantTables } from '../testing/tenants.ts';
import type { Directory, DirectoryUser } from './directory.ts';
import { exclusiveIn } from './exclusive.ts';
import { People } from './people.ts';

class MemoryDirectory implements Directory {
  readonly users = new Map<string, DirectoryUser>();

  add(id: string, tenantId: string, role: Role): void {
    this.users.set(id, { id, email: `${id}@example.com`, tenantId, role, enabled: true, invited: false });
  }
  async *all() {
    const asked = [...this.users.values()].map((user) => ({ ...user }));
    await new Promise((resolve) => setImmediate(resolve));
    yield* asked;
  }
  async find(id: string) {
    await new Promise((resolve) => setImmediate(resolve));
    return this.users.get(id);
  }
  async create({ email, tenantId, role }: { email: string; tenantId: string; role: Role }) {
    if ([...this.users.values()].some((user) => user.email === email)) return undefined;
    this.add(email.split('@')[0] ?? '', tenantId, role);
    return this.users.get(email.split('@')[0] ?? '');
  }
  async setRole(id: string, role: Role) {
    Object.assign(this.users.get(id) ?? {}, { role });
  }
  async setEnabled(id: string, enabled: boolean) {
    Object.assign(this.users.get(id) ?? {}, { enabled });
  }
  async remove(id: string) {
    this.users.delete(id);
  }
  async signOut() {}
}

let dynamo: TestDynamo;
let directory: MemoryDirectory;
beforeAll(async () => {
  dynamo = await startDynamo();
  await dynamo.createTable(sharedTable);
});
afterAll(() => dynamo.stop());
beforeEach(() => {
  directory = new MemoryDirectory();
  directory.add('ada', tenantA, 'admin');
  directory.add('grace', tenantA, 'member');
  directory.add('mallory', tenantB, 'admin');
});

function peopleOf(tenantId: string, role: Role = 'admin') {
  const store = new TestParameters();
  store.set(`tenants/${tenantId}/table-name`, sharedTable);
  const table = tenantTables(dynamo, store).of(tenantId);
  const tenant = { tenantId, userId: 'ada', role, plan: 'standard' };
  return new People({ tenant, code: 'acme', directory, exclusive: exclusiveIn(table, 'people') });
}
const conflict = expect.objectContaining({ errorType: 'CONFLICT' });
const notFound = expect.objectContaining({ errorType: 'NOT_FOUND' });

it('are for administrators only', () => {
  expect(() => peopleOf(tenantA, 'member')).toThrow('Only administrators');
});

it('are listed, invited, changed and removed', async () => {
  const people = peopleOf(tenantA);
  await people.invite('linus@example.com', 'member');
  await people.change('grace', { role: 'admin' });
  await people.remove('linus');
  expect(await people.list()).toEqual([
    { id: 'ada', email: 'ada@example.com', role: 'admin', enabled: true, invited: false },
    { id: 'grace', email: 'grace@example.com', role: 'admin', enabled: true, invited: false },
  ]);
});

it('of another tenant are nobody', async () => {
  const people = peopleOf(tenantA);
  await expect(people.change('mallory', { enabled: false })).rejects.toEqual(notFound);
  await expect(people.remove('mallory')).rejects.toEqual(notFound);
  await expect(people.invite('mallory@example.com', 'member')).rejects.toEqual(conflict);
  expect(directory.users.get('mallory')).toMatchObject({ tenantId: tenantB, enabled: true });
});

it.each<[string, (people: People) => Promise<unknown>]>([
  ['removed', (people) => people.remove('ada')],
  ['disabled', (people) => people.change('ada', { enabled: false })],
  ['made a member', (people) => people.change('ada', { role: 'member' })],
])('keep a last administrator, who is not %s', async (_, act) => {
  await expect(act(peopleOf(tenantA))).rejects.toEqual(conflict);
  expect(directory.users.get('ada')).toMatchObject({ role: 'admin', enabled: true });
});

it.each<[string, (people: People, id: string) => Promise<unknown>]>([
  ['remove', (people, id) => people.remove(id)],
  ['demote', (people, id) => people.change(id, { role: 'member' })],
])('keep an administrator when two %s each other at once', async (_, act) => {
  directory.add('linus', tenantA, 'admin');
  await Promise.allSettled([act(peopleOf(tenantA), 'ada'), act(peopleOf(tenantA), 'linus')]);
  const admins = [...directory.users.values()].filter((one) => one.tenantId === tenantA && one.role === 'admin');
  expect(admins.length).toBeGreaterThanOrEqual(1);
});
