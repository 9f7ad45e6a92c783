import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listsContract } from '../testing/lists-contract.ts';
import { type OpenStep, openStep } from '../testing/open-step.ts';
import { axeFindings, codeBytes, refuseChanges, workerIsReady } from '../testing/page.ts';
import { step } from './step.ts';

let open: OpenStep;
beforeAll(async () => {
  open = await openStep(step);
});
afterAll(() => open.close());

describe('the API', () => listsContract(() => ({ step: open })));

it('shows lists and to-dos to everybody, by keyboard, and without a connection what was there', async () => {
  const page = await open.tab();
  await page.getByRole('link', { name: 'Groceries' }).waitFor();
  await page.getByLabel('New list').fill('Garden <script>alert(1)</script>');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Garden <script>alert(1)</script>' }).click();
  await page.getByRole('heading', { name: 'Garden' }).waitFor();
  await page.getByLabel('New to-do').focus();
  for (const text of ['Water', 'Weed']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: text }).and(page.locator(':enabled')).waitFor();
  }
  await page.getByRole('checkbox', { name: 'Water' }).press('Space');
  await page.getByRole('button', { name: 'Delete Weed' }).click();
  await page.getByText('Weed').waitFor({ state: 'detached' });
  expect(await axeFindings(page)).toEqual([]);

  const other = await open.tab();
  await other.getByRole('link', { name: 'Garden' }).click();
  await other.getByRole('checkbox', { name: 'Water', checked: true }).waitFor();

  await workerIsReady(page);
  await page.reload();
  await page.getByRole('checkbox', { name: 'Water' }).waitFor();
  await page.context().setOffline(true);
  await page.reload();
  await page.getByText('You are offline.').waitFor();
  await page.getByRole('checkbox', { name: 'Water', checked: true }).waitFor();
  await page.getByRole('checkbox', { name: 'Water' }).press('Space');
  await page.getByText('You are offline: nothing was changed.').waitFor();
  await page.getByRole('checkbox', { name: 'Water', checked: true }).waitFor();
});

it('takes back what is refused', async () => {
  const page = await open.tab();
  await refuseChanges(page, 409, 'There are 1000 lists already.');
  await page.getByRole('link', { name: 'Groceries' }).waitFor();
  await page.getByLabel('New list').fill('One too many');
  await page.getByRole('button', { name: 'Add list' }).click();
  await page.getByRole('alert').getByText('There are 1000 lists already.').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: 'One too many' }).count()).toBe(0);
  await expect.poll(() => page.getByLabel('New list').inputValue()).toBe('One too many');
});

it('is readable in the dark, and small', async () => {
  const page = await open.tab();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await page.getByRole('link', { name: 'Groceries' }).waitFor();
  expect(await axeFindings(page)).toEqual([]);
  expect(await codeBytes(open)).toBeLessThan(90_000);
  expect(await codeBytes(open)).toBeGreaterThan(10_000);
});
