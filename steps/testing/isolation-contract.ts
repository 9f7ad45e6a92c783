import { beforeAll, expect, it } from 'vitest';
import type { Person } from '../ladder/step.ts';
import type { OpenStep } from './open-step.ts';

interface Made {
  id: string;
}

interface Parties {
  step: OpenStep;
  /** Whose list it is. */
  owner: Person;
  /** Somebody with lists, but not this one. */
  stranger: Person;
}

/** What the API of every step with several tenants refuses, by HTTP: another list's id in path, body, key and token. */
export function isolationContract(parties: () => Parties): void {
  const as = (who: 'owner' | 'stranger') => (method: string, path: string, body?: unknown) =>
    parties().step.send(method, path, body, parties()[who].token);
  const [owner, stranger] = [as('owner'), as('stranger')];
  const made = async (path: string, body: object, ask = owner) => ((await ask('POST', path, body)).body as Made).id;
  let theirs: string;
  let todo: string;
  let own: string;
  let before: unknown;

  beforeAll(async () => {
    theirs = await made('/lists', { name: 'Secret' });
    todo = await made(`/lists/${theirs}/todos`, { text: 'Hidden' });
    own = await made('/lists', { name: 'Own' }, stranger);
    before = await owner('GET', `/lists/${theirs}`);
  });
  const expectUntouched = async () => expect(await owner('GET', `/lists/${theirs}`)).toEqual(before);

  it.each<[string, (list: string, todo: string) => string, unknown]>([
    ['GET', (list) => `/lists/${list}`, undefined],
    ['PATCH', (list) => `/lists/${list}`, { name: 'Mine' }],
    ['DELETE', (list) => `/lists/${list}`, undefined],
    ['POST', (list) => `/lists/${list}/todos`, { text: 'Mine' }],
    ['PATCH', (list, id) => `/lists/${list}/todos/${id}`, { done: true }],
    ['DELETE', (list, id) => `/lists/${list}/todos/${id}`, undefined],
  ])("answers %s of another's list as of one that is not there", async (method, path, body) => {
    const refused = await stranger(method, path(theirs, todo), body);
    expect(refused.status).toBe(404);
    expect(await stranger(method, path('01HZXA0000000000000000000A', todo), body)).toEqual(refused);
    await expectUntouched();
  });

  it('does not list it, whatever the query says', async () => {
    for (const query of ['', `?list=${theirs}&tenantId=${theirs}`, '?person=%2a', `?cursor=${btoa(theirs)}`]) {
      expect(JSON.stringify((await stranger('GET', `/lists${query}`)).body)).not.toContain(theirs);
    }
  });

  it('takes no list, tenant or key from a body', async () => {
    const forged = { id: theirs, list: theirs, tenantId: theirs, PK: `TENANT#${theirs}`, SK: `TODO#${todo}` };
    const list = await made('/lists', { name: 'Forged', ...forged }, stranger);
    expect(list).not.toBe(theirs);
    expect(await made(`/lists/${list}/todos`, { text: 'Forged', ...forged }, stranger)).not.toBe(todo);
    expect((await stranger('PATCH', `/lists/${own}/todos/${todo}`, { done: true, ...forged })).status).toBe(400);
    await expectUntouched();
    await stranger('DELETE', `/lists/${list}`);
  });

  it('takes no key from a path', async () => {
    const encoded = encodeURIComponent;
    for (const id of [
      todo,
      `${todo}#`,
      `x#TENANT#${theirs}#TODO#${todo}`,
      `../../${theirs}/todos/${todo}`,
      '%00',
      '\u00e9',
    ]) {
      expect((await stranger('PATCH', `/lists/${own}/todos/${encoded(id)}`, { done: true })).status).toBe(404);
      expect([204, 400, 404]).toContain((await stranger('DELETE', `/lists/${own}/todos/${encoded(id)}`)).status);
    }
    const lists = [
      `${own}#${theirs}`,
      `${own}#`,
      `*`,
      `${theirs}*`,
      theirs.toLowerCase(),
      `PERSON#${theirs}`,
      'x'.repeat(3_000),
    ];
    for (const id of lists) {
      expect((await stranger('GET', `/lists/${encoded(id)}`)).status).toBe(404);
    }
    await expectUntouched();
  });

  it('leads nobody elsewhere by a token that was changed', async () => {
    const { step, owner: one, stranger: other } = parties();
    const [[head, , signature], [, claims]] = [other.token.split('.'), one.token.split('.')];
    const forged = [head, claims, signature].join('.');
    expect((await step.send('GET', `/lists/${theirs}`, undefined, forged)).status).toBe(401);
    expect((await step.send('GET', `/lists/${theirs}`)).status).toBe(401);
    await expectUntouched();
  });

  it('takes no ID token in place of an access token, whosever it is', async () => {
    const { step, owner: one } = parties();
    for (const path of ['/lists', `/lists/${theirs}`]) {
      expect(await step.send('GET', path, undefined, one.idToken)).toMatchObject({
        status: 403,
        body: { errorType: 'UNAUTHORIZED_ACCESS' },
      });
    }
  });

  it('forgets a list for good', async () => {
    const list = await made('/lists', { name: 'Gone' });
    const one = await made(`/lists/${list}/todos`, { text: 'Gone' });
    expect((await owner('DELETE', `/lists/${list}`)).status).toBe(204);
    expect((await owner('PATCH', `/lists/${list}/todos/${one}`, { done: true })).status).toBe(404);
  });
}
