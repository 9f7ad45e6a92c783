import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../ladder/step.ts';
import { listsContract } from '../testing/lists-contract.ts';
import { type OpenStep, openStep } from '../testing/open-step.ts';
import { axeFindings, codeBytes, workerIsReady } from '../testing/page.ts';
import { signInOn, signUpOn } from '../testing/sign-in.ts';
import { step } from './step.ts';

let open: OpenStep;
let joan: Person;
beforeAll(async () => {
  open = await openStep(step);
  joan = await open.machine.signUp('joan@example.com');
});
afterAll(() => open.close());

describe('the API, with a token', () => listsContract(() => ({ step: open, token: joan.token })));

const withoutSignature = (token: string) => `${token.split('.').slice(0, 2).join('.')}.`;
const changed = (token: string) => {
  const [head, claims = '', signature] = token.split('.');
  const more = { ...JSON.parse(Buffer.from(claims, 'base64url').toString()), sub: 'somebody else' };
  return [head, Buffer.from(JSON.stringify(more)).toString('base64url'), signature].join('.');
};

it.each<[string, (token: string) => string | undefined]>([
  ['no token', () => undefined],
  ['no token at all', () => 'x'],
  ['a token without its signature', withoutSignature],
  ['a token that was changed', changed],
])('answers 401 to %s', async (_, forge) => {
  for (const [method, path] of [
    ['GET', '/lists'],
    ['POST', '/lists'],
    ['GET', '/lists/01HZXA0000000000000000000A'],
  ] as const) {
    expect((await open.send(method, path, undefined, forge(joan.token))).status).toBe(401);
  }
});

it('takes no ID token, which is for the page', async () => {
  expect(await open.send('GET', '/lists', undefined, joan.idToken)).toMatchObject({
    status: 403,
    body: { errorType: 'UNAUTHORIZED_ACCESS' },
  });
});

it('lets people sign up and in, and shows all of them the same lists', async () => {
  const page = await open.tab();
  await page.getByRole('tab', { name: 'Create Account' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await signUpOn(page, 'new@example.com', open);
  await page.getByText('new@example.com').waitFor();
  await page.getByRole('link', { name: 'Groceries' }).click();
  await page.getByLabel('New to-do').fill('Tea');
  await page.keyboard.press('Enter');
  await page.getByRole('checkbox', { name: 'Tea' }).and(page.locator(':enabled')).waitFor();

  const other = await open.tab();
  await signInOn(other, 'grace@example.com');
  await other.getByRole('link', { name: 'Groceries' }).click();
  await other.getByRole('checkbox', { name: 'Tea' }).waitFor();
});

it('keeps people signed in, without the form, and without a connection; a sign-out leaves nothing', async () => {
  const page = await open.tab();
  await signInOn(page, 'ada@example.com');
  await workerIsReady(page);
  await page.reload();
  await page.getByRole('link', { name: 'Groceries' }).waitFor();
  expect(await codeBytes(open)).toBeLessThan(90_000);
  await page.context().setOffline(true);
  await page.reload();
  await page.getByRole('link', { name: 'Groceries' }).waitFor();
  await page.getByText('You are offline.').waitFor();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByLabel('Email').waitFor();
  expect(await page.evaluate('JSON.stringify(localStorage)')).not.toContain('Groceries');
});
