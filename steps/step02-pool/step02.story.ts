import { GetCommand, PutCommand, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../ladder/step.ts';
import { awsOf } from '../testing/aws-of-step.ts';
import { isolationContract } from '../testing/isolation-contract.ts';
import { listsContract } from '../testing/lists-contract.ts';
import { type OpenStep, openStep } from '../testing/open-step.ts';
import { axeFindings } from '../testing/page.ts';
import { signInOn, signUpOn } from '../testing/sign-in.ts';
import { step } from './step.ts';

let open: OpenStep;
let joan: Person;
let mary: Person;
beforeAll(async () => {
  open = await openStep(step);
  joan = await open.machine.signUp('joan@example.com');
  mary = await open.machine.signUp('mary@example.com');
});
afterAll(() => open.close());

describe('the API', () => listsContract(() => ({ step: open, token: joan.token })));
describe('the API, between people', () => isolationContract(() => ({ step: open, owner: joan, stranger: mary })));

describe('the policies alone', () => {
  const nameOf = (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: Error) => error.name,
    );
  const denied = 'AccessDeniedException';
  let lists: { joan: string; mary: string };
  beforeAll(async () => {
    const make = async ({ ask }: Person) => (await ask<{ id: string }>('POST', '/lists', { name: 'Policies' })).id;
    lists = { joan: await make(joan), mary: await make(mary) };
  });
  const partition = (list: string) => ({
    TableName: open.outputs.TableName,
    KeyConditionExpression: 'PK = :pk',
    ExpressionAttributeValues: { ':pk': `TENANT#${list}` },
  });

  it('keep the session of a list to that list, and from the records of people', async () => {
    const client = await awsOf(open).tenant(lists.joan);
    const TableName = open.outputs.TableName;
    expect(await nameOf(client.send(new QueryCommand(partition(lists.joan))))).toBe('done');
    expect(await nameOf(client.send(new QueryCommand(partition(lists.mary))))).toBe(denied);
    expect(await nameOf(client.send(new ScanCommand({ TableName })))).toBe(denied);
    for (const PK of [`TENANT#${lists.mary}`, 'PERSON#x', `TENANT#${lists.joan}X`]) {
      expect(await nameOf(client.send(new PutCommand({ TableName, Item: { PK, SK: 'TODO#1' } })))).toBe(denied);
    }
  });

  it('keep the function from every list', async () => {
    const client = awsOf(open).api();
    const TableName = open.outputs.TableName;
    expect(await nameOf(client.send(new GetCommand({ TableName, Key: { PK: 'PERSON#x', SK: 'LIST#x' } })))).toBe(
      'done',
    );
    expect(await nameOf(client.send(new QueryCommand(partition(lists.joan))))).toBe(denied);
    expect(await nameOf(client.send(new ScanCommand({ TableName })))).toBe(denied);
  });
});

it('shows people their own lists, by the same name and in the same table', async () => {
  const page = await open.tab();
  await signInOn(page, 'grace@example.com');
  await page.getByRole('link', { name: 'Groceries' }).waitFor();
  expect(await page.getByRole('listitem').count()).toBe(1);
  await page.getByRole('link', { name: 'Groceries' }).click();
  await page.getByLabel('New to-do').fill('Salt');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Salt' }).and(page.locator(':enabled')).waitFor();
  const address = page.url();

  const other = await open.tab();
  await signUpOn(other, 'new@example.com', open);
  await other.getByText('No lists yet.').waitFor();
  await other.goto(address);
  await other.getByRole('alert').getByText('There is no such list.').waitFor();
  expect(await axeFindings(other)).toEqual([]);
});

it('keeps people, lists and to-dos when it is started again', async () => {
  const list = await joan.ask<{ id: string }>('POST', '/lists', { name: 'Kept' });
  await joan.ask('POST', `/lists/${list.id}/todos`, { text: 'Still here' });
  open = await open.restart();
  expect(await open.send('GET', `/lists/${list.id}`, undefined, joan.token)).toMatchObject({
    status: 200,
    body: { name: 'Kept', todos: [{ text: 'Still here', done: false }] },
  });
  expect((await open.send('GET', `/lists/${list.id}`, undefined, mary.token)).status).toBe(404);
  expect(open.notes).toEqual([]);
});

it('lets nobody have more than 1,000 lists', async () => {
  const many = await open.machine.signUp('many@example.com');
  const add = async () => (await open.send('POST', '/lists', { name: 'One more' }, many.token)).status;
  const table = awsOf(open).api();
  const person = JSON.parse(Buffer.from(many.token.split('.')[1] ?? '', 'base64url').toString()).sub as string;
  const put = (number: number) => {
    const Item = {
      PK: `PERSON#${person}`,
      SK: `LIST#01HZXA0000000000000000${number}`,
      name: `List ${number}`,
      role: 'owner',
    };
    return table.send(new PutCommand({ TableName: open.outputs.TableName, Item }));
  };
  for (let from = 1_000; from < 1_999; from += 37) {
    await Promise.all(Array.from({ length: Math.min(37, 1_999 - from) }, (_, at) => put(from + at)));
  }
  expect([await add(), await add()]).toEqual([201, 409]);
  const { items } = (await open.send('GET', '/lists', undefined, many.token)).body as { items: unknown[] };
  expect(items).toHaveLength(1_000);
});
