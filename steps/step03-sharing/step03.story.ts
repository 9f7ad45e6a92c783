import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../ladder/step.ts';
import { awsOf } from '../testing/aws-of-step.ts';
import { isolationContract } from '../testing/isolation-contract.ts';
import { listsContract } from '../testing/lists-contract.ts';
import { type OpenStep, openStep } from '../testing/open-step.ts';
import { axeFindings, codeBytes } from '../testing/page.ts';
import { signInOn } from '../testing/sign-in.ts';
import { step } from './step.ts';

let open: OpenStep;
let joan: Person;
let mary: Person;
let ruth: Person;
beforeAll(async () => {
  open = await openStep(step);
  const signUp = (name: string) => open.machine.signUp(`${name}@example.com`);
  [joan, mary, ruth] = [await signUp('joan'), await signUp('mary'), await signUp('ruth')];
});
afterAll(() => open.close());

describe('the API', () => listsContract(() => ({ step: open, token: joan.token })));
describe('the API, between people', () => isolationContract(() => ({ step: open, owner: joan, stranger: mary })));

const idOf = ({ token }: Person) =>
  JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).sub as string;
const send = (who: Person, method: string, path: string, body?: unknown) => open.send(method, path, body, who.token);
const status = async (who: Person, method: string, path: string, body?: unknown) =>
  (await send(who, method, path, body)).status;

/** A list of Joan's with one to-do. */
async function joansList() {
  const { id } = await joan.ask<{ id: string }>('POST', '/lists', { name: 'Shared' });
  const todo = await joan.ask<{ id: string }>('POST', `/lists/${id}/todos`, { text: 'One' });
  const path = `/lists/${id}`;
  return {
    id,
    path,
    todo: `${path}/todos/${todo.id}`,
    invite: (who: Person, role = 'reader') =>
      send(joan, 'POST', `${path}/invitations`, { email: who.email.toUpperCase(), role }),
    async share(who: Person, role: string) {
      expect((await this.invite(who, role)).status).toBe(201);
      expect(await status(who, 'POST', `/invitations/${id}`)).toBe(201);
    },
    as: (who: Person) => `${path}/people/${idOf(who)}`,
  };
}

describe('roles', () => {
  it('let readers read, writers write, and only the owner do the rest', async () => {
    const list = await joansList();
    await list.share(mary, 'reader');
    await list.share(ruth, 'writer');
    const asked = async (who: Person) => [
      await status(who, 'GET', list.path),
      await status(who, 'POST', `${list.path}/todos`, { text: 'Two' }),
      await status(who, 'PATCH', list.todo, { done: true }),
      await status(who, 'DELETE', `${list.path}/todos/01HZXA0000000000000000000A`),
      await status(who, 'PATCH', list.path, { name: 'Mine' }),
      await status(who, 'POST', `${list.path}/invitations`, { email: 'x@example.com', role: 'reader' }),
      await status(who, 'PATCH', list.as(who), { role: 'owner' }),
      await status(who, 'DELETE', list.as(joan)),
      await status(who, 'DELETE', list.path),
    ];
    expect(await asked(mary)).toEqual([200, 403, 403, 403, 403, 403, 403, 403, 403]);
    expect(await asked(ruth)).toEqual([200, 201, 200, 204, 403, 403, 403, 403, 403]);
    expect((await send(mary, 'GET', `${list.path}/people`)).body).toMatchObject({
      people: [{ email: joan.email, role: 'owner' }, expect.anything(), expect.anything()],
      invitations: [],
    });
    await joan.ask('PATCH', list.path, { name: 'Renamed' });
    expect((await send(mary, 'GET', '/lists')).body).toMatchObject({
      items: expect.arrayContaining([{ id: list.id, name: 'Renamed', role: 'reader' }]),
    });
    expect(await status(joan, 'DELETE', list.path)).toBe(204);
    for (const who of [joan, mary, ruth]) expect(await status(who, 'GET', list.path)).toBe(404);
  });

  it('end at the next call, with a token that is still good', async () => {
    const list = await joansList();
    await list.share(mary, 'writer');
    expect(await status(mary, 'PATCH', list.todo, { done: true })).toBe(200);
    expect(await status(joan, 'PATCH', list.as(mary), { role: 'reader' })).toBe(200);
    expect(await status(mary, 'PATCH', list.todo, { done: false })).toBe(403);
    expect(await status(joan, 'DELETE', list.as(mary))).toBe(204);
    expect(await status(mary, 'GET', list.path)).toBe(404);
    expect(await status(mary, 'GET', `${list.path}/people`)).toBe(404);
    expect(JSON.stringify((await send(mary, 'GET', '/lists')).body)).not.toContain(list.id);
    expect(await status(mary, 'GET', '/lists')).toBe(200);
  });

  it('go over to another owner, and never to nobody', async () => {
    const list = await joansList();
    await list.share(mary, 'reader');
    expect(await status(joan, 'DELETE', list.as(joan))).toBe(409);
    expect(await status(joan, 'PATCH', list.as(joan), { role: 'reader' })).toBe(409);
    expect(await status(joan, 'PATCH', list.as(ruth), { role: 'owner' })).toBe(404);
    expect(await status(joan, 'PATCH', list.as(mary), { role: 'admin' })).toBe(400);
    const both = await Promise.all([1, 2].map(() => status(joan, 'PATCH', list.as(mary), { role: 'owner' })));
    expect(both).toContain(200);
    const { people } = (await send(mary, 'GET', `${list.path}/people`)).body as { people: { role: string }[] };
    expect(people.map(({ role }) => role)).toEqual(['owner', 'writer']);
    expect(await status(joan, 'DELETE', list.as(mary))).toBe(403);
    expect(await status(joan, 'DELETE', list.as(joan))).toBe(204);
    expect(await status(mary, 'DELETE', list.path)).toBe(204);
  });
});

describe('invitations', () => {
  it.each<[string, object]>([
    ['nobody', { email: '', role: 'reader' }],
    ['no address', { email: 'mary', role: 'reader' }],
    ['two addresses', { email: 'a@example.com b@example.com', role: 'reader' }],
    ['a pattern', { email: ['mary@example.com'], role: 'reader' }],
    ['oneself', { email: 'Joan@Example.com', role: 'writer' }],
    ['another owner', { email: 'mary@example.com', role: 'owner' }],
    ['no role', { email: 'mary@example.com' }],
    ['no end', { email: 'mary@example.com', role: 'reader', days: null }],
    ['an end that is too late', { email: 'mary@example.com', role: 'reader', days: 31 }],
    ['an end that was', { email: 'mary@example.com', role: 'reader', days: 0 }],
  ])('to %s are refused, and change nothing', async (_, body) => {
    const list = await joansList();
    expect(await send(joan, 'POST', `${list.path}/invitations`, body)).toMatchObject({
      status: 400,
      body: { errorType: 'INVALID_INPUT' },
    });
    expect((await send(joan, 'GET', `${list.path}/people`)).body).toMatchObject({ invitations: [] });
  });

  it('are for one address, once', async () => {
    const list = await joansList();
    expect((await list.invite(mary)).status).toBe(201);
    expect((await list.invite(mary, 'writer')).status).toBe(409);
    expect(await status(ruth, 'POST', `/invitations/${list.id}`)).toBe(404);
    expect(await status(mary, 'GET', list.path)).toBe(404);
    expect((await send(mary, 'GET', '/invitations')).body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ list: list.id, from: joan.email, role: 'reader' })]),
    });
    const uses = await Promise.all([1, 2, 3].map(() => status(mary, 'POST', `/invitations/${list.id}`)));
    expect(uses.filter((one) => one === 201)).toHaveLength(1);
    expect(await status(mary, 'POST', `/invitations/${list.id}`)).toBe(404);
    expect((await list.invite(mary)).status).toBe(409);
  });

  it('can be declined and withdrawn', async () => {
    const list = await joansList();
    await list.invite(mary);
    expect(await status(mary, 'DELETE', `/invitations/${list.id}`)).toBe(204);
    expect(await status(mary, 'POST', `/invitations/${list.id}`)).toBe(404);
    await list.invite(mary);
    const withdraw = () => status(joan, 'DELETE', `${list.path}/invitations/${encodeURIComponent(mary.email)}`);
    expect([await withdraw(), await withdraw()]).toEqual([204, 404]);
    expect(await status(mary, 'POST', `/invitations/${list.id}`)).toBe(404);
  });

  it('cannot be used after their end, and then be made anew', async () => {
    const list = await joansList();
    await list.invite(mary);
    const over = new Date().toISOString();
    const sides = [`INVITED#${mary.email}`, `LIST#${list.id}`];
    for (const [PK, SK] of [sides, sides.toReversed()]) {
      const command = new UpdateCommand({
        TableName: open.outputs.TableName,
        Key: { PK, SK },
        UpdateExpression: 'SET endsAt = :end',
        ExpressionAttributeValues: { ':end': over },
      });
      await awsOf(open).api().send(command);
    }
    expect(await send(mary, 'POST', `/invitations/${list.id}`)).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('has ended') },
    });
    expect(JSON.stringify((await send(mary, 'GET', '/invitations')).body)).not.toContain(list.id);
    expect(await status(mary, 'GET', list.path)).toBe(404);
    await list.share(mary, 'writer');
  });

  it('go with their list', async () => {
    const list = await joansList();
    await list.invite(mary);
    expect(await status(joan, 'DELETE', list.path)).toBe(204);
    expect(await status(mary, 'POST', `/invitations/${list.id}`)).toBe(404);
  });
});

it('keeps the session of a list from who has it', async () => {
  const list = await joansList();
  const TableName = open.outputs.TableName;
  const client = await awsOf(open).tenant(list.id);
  const keys = [
    { PK: `LIST#${list.id}`, SK: `PERSON#${idOf(mary)}` },
    { PK: `PERSON#${idOf(mary)}`, SK: `LIST#${list.id}` },
    { PK: `INVITED#${mary.email}`, SK: `LIST#${list.id}` },
  ];
  for (const Key of keys) {
    await expect(client.send(new GetCommand({ TableName, Key }))).rejects.toThrow(/not authorized/);
    await expect(client.send(new PutCommand({ TableName, Item: { ...Key, role: 'owner' } }))).rejects.toThrow(
      /not authorized/,
    );
  }
});

it('lets two people share a list, until it is taken back', async () => {
  const owner = await open.tab();
  await signInOn(owner, 'ada@example.com');
  await owner.getByRole('link', { name: 'Groceries' }).click();
  await owner.getByLabel('Role of grace@example.com').waitFor();
  await owner.getByLabel('Invite by e-mail address').fill('mary@example.com');
  await owner.keyboard.press('Enter');
  await owner.getByText('mary@example.com, invited as a reader').waitFor();
  expect(await axeFindings(owner)).toEqual([]);

  const member = await open.tab();
  await signInOn(member, 'grace@example.com');
  await member.getByText('shared with you').waitFor();
  await member.getByRole('button', { name: 'Accept Move to the new flat' }).waitFor();
  expect(await axeFindings(member)).toEqual([]);
  await member.getByRole('button', { name: 'Accept Move to the new flat' }).click();
  await member.getByRole('heading', { name: 'Move to the new flat' }).waitFor();
  await member.getByRole('checkbox', { name: 'Book a van' }).and(member.locator(':disabled')).waitFor();
  expect(await member.getByLabel('New to-do').count()).toBe(0);
  expect(await member.getByRole('button', { name: 'Delete list' }).count()).toBe(0);
  await member.getByRole('link', { name: 'Lists' }).click();
  await member.getByRole('link', { name: 'Groceries' }).click();
  await member.getByLabel('New to-do').fill('Salt');
  await member.keyboard.press('Enter');
  await member.getByRole('checkbox', { name: 'Salt' }).and(member.locator(':enabled')).waitFor();

  await owner.getByRole('button', { name: 'Remove grace@example.com' }).click();
  await owner.getByText('grace@example.com').waitFor({ state: 'detached' });
  await member.getByLabel('New to-do').fill('Pepper');
  await member.keyboard.press('Enter');
  await member.getByRole('alert').getByText('There is no such list.').first().waitFor();
  expect(await codeBytes(open)).toBeLessThan(90_000);
});
