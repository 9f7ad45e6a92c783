import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../ladder/step.ts';
import { choosing } from '../testing/choosing.ts';
import { isolationContract } from '../testing/isolation-contract.ts';
import { listsContract } from '../testing/lists-contract.ts';
import { type OpenStep, openStep } from '../testing/open-step.ts';
import { axeFindings, codeBytes } from '../testing/page.ts';
import { signInOn } from '../testing/sign-in.ts';
import { step } from './step.ts';

let open: OpenStep;
let joan: Person;
let mary: Person;
beforeAll(async () => {
  open = await openStep(step);
  const signUp = (name: string) => open.machine.signUp(`${name}@example.com`);
  [joan, mary] = [await signUp('joan'), await signUp('mary')];
});
afterAll(() => open.close());

const withTokens = () => choosing(open, [joan, mary]);
describe('the API', () => listsContract(() => ({ step: withTokens(), token: joan.token })));
describe('the API, between people', () =>
  isolationContract(() => ({ step: withTokens(), owner: joan, stranger: mary })));

const listOf = ({ token }: Person) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).list as string | undefined;

const make = async (who: Person, name: string) => (await who.ask<{ id: string }>('POST', '/lists', { name })).id;
const send = (who: Person, method: string, path: string, body?: unknown) => open.send(method, path, body, who.token);

/** Who has chosen a list, with a token from after that. */
async function inList(who: Person, list: string): Promise<Person> {
  expect((await send(who, 'POST', '/choice', { list })).status).toBe(204);
  return who.renewed();
}

async function share(owner: Person, member: Person, list: string): Promise<void> {
  await owner.ask('POST', `/lists/${list}/invitations`, { email: member.email, role: 'writer' });
  await member.ask('POST', `/invitations/${list}`);
}

describe('a token', () => {
  it('is for the list that was chosen, and for no other of the same person', async () => {
    const [a, b] = [await make(joan, 'A'), await make(joan, 'B')];
    expect(listOf(joan)).toBeUndefined();
    expect((await send(joan, 'GET', `/lists/${a}`)).status).toBe(403);
    const forA = await inList(joan, a);
    expect(listOf(forA)).toBe(a);
    expect((await send(forA, 'GET', `/lists/${a}`)).status).toBe(200);
    const todo = await forA.ask<{ id: string }>('POST', `/lists/${a}/todos`, { text: 'In A' });
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['PATCH', '', { name: 'Taken' }],
      ['DELETE', '', undefined],
      ['POST', '/todos', { text: 'x', list: a }],
      ['PATCH', `/todos/${todo.id}`, { done: true }],
      ['DELETE', `/todos/${todo.id}`, undefined],
      ['GET', '/people', undefined],
      ['POST', '/invitations', { email: mary.email, role: 'writer' }],
      ['GET', '/usage', undefined],
    ] as const) {
      expect(await send(forA, method, `/lists/${b}${path}`, body)).toMatchObject({
        status: 403,
        body: { errorType: 'UNAUTHORIZED_ACCESS' },
      });
    }
    const forB = await inList(forA, b);
    expect((await send(forB, 'GET', `/lists/${b}`)).body).toMatchObject({ name: 'B', todos: [] });
    expect((await send(forB, 'GET', `/lists/${a}`)).status).toBe(403);
    expect((await send(forA, 'GET', `/lists/${a}`)).body).toMatchObject({ todos: [{ text: 'In A', done: false }] });
  });

  it('is not for a list that is none of the person', async () => {
    const list = await make(joan, 'Not for Mary');
    for (const chosen of [list, '', '*', 'x'.repeat(3_000), `${list}#`, 7, null, { S: list }]) {
      expect((await send(mary, 'POST', '/choice', { list: chosen })).status).toBe(404);
    }
    expect([undefined, list].indexOf(listOf(await mary.renewed()))).not.toBe(1);
  });

  it('is worth nothing when the list is taken back, and the next one has no list', async () => {
    const list = await make(joan, 'Taken back');
    const owner = await inList(joan, list);
    await share(owner, mary, list);
    const member = await inList(mary, list);
    expect((await send(member, 'GET', `/lists/${list}`)).status).toBe(200);
    const { people } = await owner.ask<{ people: { id: string; email: string }[] }>('GET', `/lists/${list}/people`);
    const id = people.find(({ email }) => email === mary.email)?.id;
    await owner.ask('DELETE', `/lists/${list}/people/${id}`);
    expect((await send(member, 'GET', `/lists/${list}`)).status).toBe(404);
    expect(listOf(await member.renewed())).toBeUndefined();
  });
});

interface Counted {
  id: string;
  usage: Record<string, number>;
  cost: number;
  days: { day: string; usage: Record<string, number> }[];
}

describe('usage', () => {
  it('counts each call for its list, and no call that was refused', async () => {
    const ruth = await open.machine.signUp('ruth@example.com');
    const [a, b] = [await make(ruth, 'A'), await make(ruth, 'B')];
    const forA = await inList(ruth, a);
    for (let n = 0; n < 3; n++) await forA.ask('POST', `/lists/${a}/todos`, { text: `To-do ${n}` });
    await share(forA, mary, a);
    await (await inList(mary, a)).ask('GET', `/lists/${a}`);
    for (let n = 0; n < 4; n++) expect((await send(forA, 'GET', `/lists/${b}`)).status).toBe(403);
    for (let n = 0; n < 4; n++) expect((await send(joan, 'GET', `/lists/${a}`)).status).toBe(404);

    const all = await ruth.ask<{ items: Counted[]; usage: Record<string, number>; cost: number }>('GET', '/usage');
    const of = (list: string) => all.items.find(({ id }) => id === list);
    expect(of(a)?.usage).toMatchObject({ requests: 5 });
    expect(of(a)?.usage.writeUnits).toBeGreaterThanOrEqual(3);
    for (const unit of ['computeMs', 'readUnits', 'bytes']) expect(of(a)?.usage[unit]).toBeGreaterThan(0);
    expect(of(b)?.usage).toMatchObject({ requests: 0, writeUnits: 0 });
    expect(all.usage).toEqual(of(a)?.usage);
    expect(all.cost).toBeCloseTo((of(a)?.cost ?? 0) + (of(b)?.cost ?? 0), 12);
    expect(all.cost).toBeGreaterThan(5 * 1.2e-6);
    expect(of(a)?.days).toHaveLength(7);
    expect(JSON.stringify((await send(mary, 'GET', '/usage')).body)).not.toContain(a);
  });
});

it('shows the use of a list and of all, with a chart, in a page that has a token for each list', async () => {
  const page = await open.tab();
  await signInOn(page, 'ada@example.com');
  await page.getByRole('link', { name: 'Groceries' }).click();
  await page.getByRole('checkbox', { name: 'Bread' }).and(page.locator(':enabled')).waitFor();
  await page.getByRole('img', { name: /Requests by day/ }).waitFor();
  await page.getByRole('link', { name: 'Lists' }).click();
  await page.getByRole('link', { name: 'Move to the new flat' }).click();
  await page.getByLabel('New to-do').fill('Paint');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Paint' }).and(page.locator(':enabled')).waitFor();
  await page.getByRole('link', { name: 'Usage' }).click();
  await page.getByRole('rowheader', { name: 'All of your lists' }).waitFor();
  await page.getByRole('img', { name: /Requests by day.*: [1-9]/ }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await codeBytes(open)).toBeLessThan(90_000);
});
