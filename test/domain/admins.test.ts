import { timeOf, ulidOf } from '@console/adapters/contract/records';
import { changeAdmin, inviteAdmin, removeAdmin } from '@console/core/admins/change-people';
import type { Admin, ChangeAdmin } from '@console/core/contract/admin';
import { ConditionFailed } from '@console/core/ports';
import { describe, expect, it, vi } from 'vitest';
import { type Deps, refusal, rememberedRequest, request, setUp } from './set-up.ts';

const person = (name: string, change: Partial<Admin> = {}): Admin => ({
  email: `${name}@example.com`,
  role: 'operator',
  enabled: true,
  invited: false,
  createdAt: timeOf(0),
  ...change,
});
const root = person('root', { role: 'admin' });
const ann = person('ann');
const { actor, sourceIp } = request;

/** The admin `root`, and others. */
function withPeople(...others: Admin[]) {
  const scenario = setUp();
  for (const one of [root, ...others]) scenario.people.set(one.email, { ...one });
  return { ...scenario, signOut: vi.spyOn(scenario.deps.directory, 'signOut') };
}

/** Outcome and detail of all entries, the first first. */
const outcomes = async ({ audit }: ReturnType<typeof setUp>) =>
  (await audit()).map(({ outcome, detail }) => [outcome, detail]).reverse();

describe('an invitation', () => {
  const input = { email: 'bob@example.com', role: 'viewer' as const };

  it('lets somebody in', async () => {
    const { deps, people } = withPeople();
    const answer = await inviteAdmin(deps, request, input);
    expect(answer).toMatchObject({
      admin: { ...input, enabled: true, invited: true },
      temporaryPassword: 'Temporary-1',
    });
    expect(people.get('bob@example.com')).toMatchObject(input);
  });

  it('is in the audit log before and after', async () => {
    const scenario = withPeople();
    await inviteAdmin(scenario.deps, request, input);
    expect(await outcomes(scenario)).toEqual([
      ['accepted', 'as viewer'],
      ['succeeded', 'as viewer'],
    ]);
    expect((await scenario.audit())[0]).toMatchObject({
      actor,
      sourceIp,
      action: 'admin.invite',
      person: 'bob@example.com',
      coded: { detail: { code: 'invited', values: { role: 'viewer' } } },
    });
  });

  it('is refused to somebody who can sign in', async () => {
    const { deps, audit } = withPeople(person('bob'));
    expect(await refusal(inviteAdmin(deps, request, input))).toMatchObject({
      kind: 'conflict',
      code: 'admin-exists',
      values: { person: 'bob@example.com' },
      errors: [{ path: 'email', coded: { code: 'signs-in-already' } }],
    });
    expect(await audit()).toEqual([]);
  });

  it('that fails is in the audit log with the reason, and the answer is not stored', async () => {
    const scenario = withPeople();
    vi.spyOn(scenario.deps.directory, 'invite').mockRejectedValueOnce(new Error('no network'));
    await expect(inviteAdmin(scenario.deps, rememberedRequest, input)).rejects.toThrow('no network');
    expect(await outcomes(scenario)).toEqual([
      ['accepted', 'as viewer'],
      ['failed', 'no network'],
    ]);
    expect((await scenario.audit())[0]).not.toHaveProperty('coded');
    expect(await scenario.remembered()).toBeUndefined();
  });

  it('that fails with something else than an error has that as its reason', async () => {
    const scenario = withPeople();
    vi.spyOn(scenario.deps.directory, 'invite').mockRejectedValueOnce('no network');
    await expect(inviteAdmin(scenario.deps, request, input)).rejects.toBe('no network');
    expect(await outcomes(scenario)).toContainEqual(['failed', 'no network']);
  });
});

describe('a change', () => {
  it.each<[ChangeAdmin, Partial<Admin>, string]>([
    [{ role: 'admin' }, { role: 'admin', enabled: true }, 'role admin'],
    [{ enabled: false }, { role: 'operator', enabled: false }, 'disabled'],
    [{ enabled: true }, { role: 'operator', enabled: true }, 'enabled'],
    [{ role: 'viewer', enabled: false }, { role: 'viewer', enabled: false }, 'role viewer, disabled'],
    [{ role: 'viewer', enabled: true }, { role: 'viewer', enabled: true }, 'role viewer, enabled'],
  ])('to %j is made, and in the audit log before and after', async (change, expected, detail) => {
    const scenario = withPeople(ann);
    expect(await changeAdmin(scenario.deps, request, 'ann@example.com', change)).toMatchObject({ admin: expected });
    expect(scenario.people.get('ann@example.com')).toMatchObject(expected);
    expect(await outcomes(scenario)).toEqual([
      ['accepted', detail],
      ['succeeded', detail],
    ]);
    expect((await scenario.audit())[0]).toMatchObject({ actor, sourceIp, action: 'admin.change', person: ann.email });
  });

  it('that names nothing has no detail', async () => {
    const scenario = withPeople(ann);
    await changeAdmin(scenario.deps, request, ann.email, {});
    expect(await outcomes(scenario)).toEqual([
      ['accepted', ''],
      ['succeeded', ''],
    ]);
  });

  it.each<[Admin, ChangeAdmin, boolean]>([
    [ann, { enabled: false }, true],
    [ann, { enabled: true }, false],
    [ann, { role: 'viewer' }, true],
    [ann, { role: 'operator' }, false],
    [ann, { role: 'admin' }, false],
    [ann, { role: 'admin', enabled: false }, true],
    [person('ann', { role: null }), { role: 'viewer' }, false],
    [ann, {}, false],
  ])('of $role to %j ends the sessions of the person: %s', async (one, change, expected) => {
    const { deps, signOut } = withPeople(one);
    await changeAdmin(deps, request, one.email, change);
    expect(signOut.mock.calls).toEqual(expected ? [[one.email]] : []);
  });

  it('finds the person whatever the case of the address', async () => {
    const { deps, people } = withPeople(ann);
    await changeAdmin(deps, request, 'Ann@Example.com', { role: 'viewer' });
    expect(people.get(ann.email)).toMatchObject({ role: 'viewer' });
  });

  it('is refused for somebody who does not exist', async () => {
    const { deps, audit } = withPeople();
    expect(await refusal(changeAdmin(deps, request, 'bob@example.com', { role: 'admin' }))).toMatchObject({
      kind: 'not-found',
      message: 'Somebody with the address "bob@example.com" does not exist.',
    });
    expect(await audit()).toEqual([]);
  });

  it.each<ChangeAdmin>([{ role: 'operator' }, { enabled: false }])(
    'to %j is refused for the last admin',
    async (change) => {
      const { deps, people, audit } = withPeople(ann);
      expect(await refusal(changeAdmin(deps, request, root.email, change))).toMatchObject({
        code: 'last-admin',
        values: { person: root.email },
      });
      expect(people.get(root.email)).toEqual(root);
      expect(await audit()).toEqual([]);
    },
  );

  it('is allowed for an admin when there is another one', async () => {
    const { deps, people } = withPeople(person('ann', { role: 'admin' }));
    await changeAdmin(deps, request, root.email, { role: 'viewer' });
    expect(people.get(root.email)).toMatchObject({ role: 'viewer' });
  });

  it('and the answer to the request are written with the last entry of the audit log', async () => {
    const { deps, commits, remembered } = withPeople(ann);
    const answer = await changeAdmin(deps, rememberedRequest, ann.email, { role: 'viewer' });
    expect(commits).toEqual([
      ['create lease'],
      ['create audit'],
      ['create audit', 'create idempotency'],
      ['replace lease'],
    ]);
    expect(await remembered()).toEqual(answer);
  });
});

describe('a removal', () => {
  it('takes somebody away and ends their sessions', async () => {
    const scenario = withPeople(ann);
    const answer = await removeAdmin(scenario.deps, request, 'Ann@example.com');
    expect(answer).toEqual({ admin: { ...ann, enabled: false } });
    expect([...scenario.people.keys()]).toEqual([root.email]);
    expect(scenario.signOut.mock.calls).toEqual([[ann.email]]);
    expect(await outcomes(scenario)).toEqual([
      ['accepted', ''],
      ['succeeded', ''],
    ]);
    expect((await scenario.audit())[0]).toMatchObject({ actor, sourceIp, action: 'admin.remove', person: ann.email });
  });

  it('is refused for the last admin', async () => {
    const { deps, people } = withPeople(ann);
    expect(await refusal(removeAdmin(deps, request, root.email))).toMatchObject({ code: 'last-admin' });
    expect(people.has(root.email)).toBe(true);
  });
});

describe('people are changed one at a time', () => {
  it('so that of two admins who remove each other one stays', async () => {
    const { deps, people } = withPeople(person('ann', { role: 'admin' }));
    const [first, second] = await Promise.allSettled([
      removeAdmin(deps, request, root.email),
      removeAdmin(deps, request, ann.email),
    ]);
    expect(first.status).toBe('fulfilled');
    expect(second).toMatchObject({ reason: { kind: 'unavailable', code: 'busy', cause: expect.any(ConditionFailed) } });
    expect([...people.keys()]).toEqual([ann.email]);
  });

  it('and the next may begin when the one before has ended, even in an error', async () => {
    const { deps, people } = withPeople(ann);
    await refusal(removeAdmin(deps, request, root.email));
    await removeAdmin(deps, request, ann.email);
    expect([...people.keys()]).toEqual([root.email]);
  });

  const lease = (change: object = {}) => ({ id: 'admins', holder: ulidOf(9), until: timeOf(1), rev: 0, ...change });

  it.each([
    ['invited', (deps: Deps) => inviteAdmin(deps, request, { email: 'bob@example.com', role: 'viewer' })],
    ['changed', (deps: Deps) => changeAdmin(deps, request, ann.email, { role: 'viewer' })],
    ['removed', (deps: Deps) => removeAdmin(deps, request, ann.email)],
  ])('so that nobody is %s meanwhile', async (_, work) => {
    const { deps, store, commits } = withPeople(ann);
    await store.commit([{ write: 'create', kind: 'lease', record: lease() }]);
    expect(await refusal(work(deps))).toMatchObject({
      kind: 'unavailable',
      code: 'busy',
      message: 'Another person is changing this now. Try again in a moment.',
    });
    expect(commits).toHaveLength(1);
  });

  it.each([
    [59_999, 'busy'],
    [60_000, 'removed'],
  ])('for as long as the lease of the other lasts: after %i ms of a minute it is %s', async (ms, expected) => {
    const { deps, store, clock } = withPeople(ann);
    await store.commit([{ write: 'create', kind: 'lease', record: lease() }]);
    clock.advance(ms);
    const outcome = await removeAdmin(deps, request, ann.email).then(
      () => 'removed',
      (error) => error.code,
    );
    expect(outcome).toBe(expected);
  });

  it('with a lease of 30 seconds, which is given back at the end', async () => {
    const { deps, store } = withPeople(ann);
    await changeAdmin(deps, request, ann.email, { role: 'viewer' });
    const held: unknown[] = [];
    vi.spyOn(deps.directory, 'remove').mockImplementationOnce(async () => {
      held.push(await store.get('lease', { id: 'admins' }));
    });
    await removeAdmin(deps, request, ann.email);
    expect(held).toMatchObject([{ holder: expect.any(String), until: '2026-01-31T09:00:30.000Z' }]);
    expect(await store.get('lease', { id: 'admins' })).toMatchObject({ holder: null });
  });

  it('and who has lost the lease in the meantime does not take it from the next', async () => {
    const { deps, store } = withPeople(ann);
    vi.spyOn(deps.directory, 'remove').mockImplementationOnce(async () => {
      const record = { ...lease({ rev: 1 }), holder: ulidOf(8) };
      await store.commit([{ write: 'replace', kind: 'lease', record }]);
    });
    await removeAdmin(deps, request, ann.email);
    expect(await store.get('lease', { id: 'admins' })).toMatchObject({ holder: ulidOf(8) });
  });

  it.each([
    ['taken', 0],
    ['given back', 3],
  ])('or not at all when the lease cannot be %s', async (_, commitsBefore) => {
    const { deps, store } = withPeople(ann);
    const { commit } = store;
    let commits = 0;
    const failing = async (...args: Parameters<typeof commit>) => {
      if (commits++ === commitsBefore) throw new Error('no network');
      return commit(...args);
    };
    const unreliable = { ...deps, store: { ...store, commit: failing } };
    await expect(removeAdmin(unreliable, request, ann.email)).rejects.toThrow('no network');
  });
});
