import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedCustomers } from '../../bench/seed.ts';
import type { ApiClient } from '../console/api.ts';
import { type Installation, prepareInstallation } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';

let browser: Browser;
let installation: Installation;
let running: RunningConsole;
let api: ApiClient;
let console: ConsolePage;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), prepareInstallation()]);
  await seedCustomers(installation.dataDir, 0, 60);
  ({ running, api } = await installation.start());
  console = await ConsolePage.open(browser, running.url);
});
afterAll(async () => {
  await browser?.close();
  await running?.stop();
  installation?.remove();
});

const heading = (name: RegExp) => console.page.getByRole('heading', { level: 1, name }).first();
const isAtEdge = () => console.page.evaluate('document.documentElement.scrollWidth <= innerWidth');

async function findings(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: console.page }).analyze();
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
}

it('keeps a selection over pages, and changes the tags of all that match', async () => {
  await console.visit('/customers');
  await console.page.getByRole('checkbox', { name: 'Select Seeded customer 0' }).check();
  await console.button('Next page').click();
  await console.page.getByRole('checkbox', { name: 'Select Seeded customer 25' }).check();
  await heading(/\(2\/60\)/).waitFor();
  await console.button('Select all 60 matches').click();
  await console.page.getByText('All 60 matches are selected.').waitFor();
  await console.button('Edit tags').click();
  const dialog = console.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Key' }).fill('ring');
  await dialog.getByRole('textbox', { name: 'Value' }).fill('early');
  await dialog.getByRole('button', { name: 'Edit tags' }).click();
  await console.page.getByText('The tags of 60 customers were changed.').waitFor();
  const { body } = await api.call<{ total: number }>('GET', '/customers?tag=ring=early&limit=1');
  expect(body.total).toBe(60);
});

it('groups, filters, and keeps both as a view of this browser', async () => {
  await api.call('PATCH', '/customers/seeded-00007', { tags: { ring: 'late' }, notes: 'Call Ada.\nTwice.' });
  await console.visit('/customers?group=tag%3Aring');
  await console.button('late (1)').click();
  await heading(/\(1\)/).waitFor();
  await console.page.getByRole('link', { name: 'Seeded customer 7', exact: true }).waitFor();
  await console.button('Views').click();
  await console.page.getByRole('menuitem', { name: 'Save current view' }).click();
  await console.page.getByRole('textbox', { name: 'Name' }).fill('Late ones');
  await console.button('Save view').click();
  await console.visit('/customers');
  await heading(/\(60\)/).waitFor();
  await console.button('Views').click();
  await console.page.getByRole('menuitem', { name: 'Late ones' }).click();
  await heading(/\(1\)/).waitFor();
  expect(new URL(console.page.url()).searchParams.get('filter')).toBe('tag=ring=late');
});

it('fits a wide screen, and is a list of cards on a narrow one', { timeout: 180_000 }, async () => {
  await console.visit('/customers');
  const fits = `(({ scrollWidth, parentElement }) => scrollWidth <= parentElement.clientWidth)(document.querySelector('table'))`;
  expect(await console.page.evaluate(fits)).toBe(true);
  await console.show({ width: 360, height: 800 });
  await console.visit('/customers');
  await console.page.getByRole('link', { name: 'Seeded customer 0', exact: true }).waitFor();
  expect(await console.page.locator('table').count()).toBe(0);
  expect(await isAtEdge()).toBe(true);
  expect(await findings()).toEqual([]);
  await console.show({});
});

it('shows tags and notes of a customer, and edits them', async () => {
  await console.visit('/customers/seeded-00007');
  expect(await console.text()).toContain('Call Ada.\nTwice.');
  expect(await findings()).toEqual([]);
  await console.page.getByRole('button', { name: 'Edit', exact: true }).click();
  const dialog = console.page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Value' }).fill('<b>');
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await dialog.getByText(/letters, digits, spaces/).waitFor();
  await dialog.getByRole('textbox', { name: 'Value' }).fill('soon');
  await dialog.getByRole('textbox', { name: 'Notes' }).fill('<b>Done</b>');
  await dialog.getByRole('button', { name: 'Save changes' }).click();
  await console.page.getByText('The tags and notes of Seeded customer 7 are saved.').waitFor();
  await console.link('ring=soon').waitFor();
  expect(await console.text()).toContain('<b>Done</b>');
});
