import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage, type Look } from './console-page.ts';
import { type Address, everyPage } from './every-page.ts';
import { type Installation, startInstallation } from './installation.ts';

let browser: Browser;
let installation: Installation;
let console: ConsolePage;
let pages: Address[];

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  installation.shop.behave('1', 'exits');
  const [succeeded, failed] = await Promise.all([
    installation.createCustomer('acme', 'Acme <b>Ltd</b>'),
    installation.createCustomer('broken', 'Broken', { product: 'shop' }),
  ]);
  pages = everyPage('acme', succeeded, failed);
  console = await ConsolePage.open(browser, installation.url);
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

async function findings(): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: console.page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(' | ')}`);
}

/** What no page may ever show. */
const leaks = /\bundefined\b|\bNaN\b|\[object \w+\]|\bInvalid Date\b/;

describe.each<Look & { name: string }>([
  { name: 'light, in English', theme: 'light', language: 'en' },
  { name: 'dark, in German', theme: 'dark', language: 'de' },
])('every page, $name', (look) => {
  it('is in reach of everybody, and shows nothing that is missing', { timeout: 180_000 }, async () => {
    await console.show(look);
    const wrong: Record<string, unknown> = {};
    for (const { name, path } of pages) {
      await console.visit(path);
      const bad = await findings();
      const leak = leaks.exec(await console.text())?.[0];
      if (bad.length > 0 || leak) wrong[name] = { bad, leak };
    }
    expect(wrong).toEqual({});
  });
});

it('fits every page on a screen of 360 pixels', { timeout: 120_000 }, async () => {
  await console.show({ width: 360, height: 740 });
  const wide: Record<string, number> = {};
  for (const { name, path } of pages) {
    await console.visit(path);
    const width = await console.page.evaluate<number>('document.documentElement.scrollWidth');
    if (width > 360) wide[name] = width;
  }
  expect(wide).toEqual({});
});

it('prints what the page of a customer says, dark on light, and nothing to click', async () => {
  const { page } = console;
  await console.show({ theme: 'dark' });
  await console.visit('/customers/acme');
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Healthy').waitFor();
  expect(await page.getByText('acme.localhost').first().isVisible()).toBe(true);
  for (const name of ['Update', 'Delete', 'Dashboard', 'Overview', 'Open help'])
    expect([name, await console.text()]).toEqual([name, expect.not.stringContaining(name)]);
  expect(await page.locator('a:visible, button:visible').allInnerTexts()).toEqual([
    expect.stringContaining('acme.localhost'),
    'eu-central-1',
    'Create customer',
  ]);
  const light = `(element => getComputedStyle(element).color.match(/\\d+/g).every(part => part > 128))`;
  expect(await page.evaluate(`${light}(document.querySelector('h1'))`)).toBe(false);
  await page.emulateMedia({ media: 'screen' });
  expect(await page.evaluate(`${light}(document.querySelector('h1'))`)).toBe(true);
});

it('shows what customers are called as text, never as markup', async () => {
  await console.show({});
  await console.visit('/customers');
  expect(await console.text()).toContain('Acme <b>Ltd</b>');
  expect(await console.page.locator('main b').count()).toBe(0);
});

it('speaks the language that is chosen, at once and after a reload', async () => {
  await console.show({});
  await console.visit('/customers');
  await console.button('Appearance').click();
  await console.page.getByRole('menuitem', { name: 'Language' }).or(console.page.getByText('Language')).first().click();
  await console.page.getByText('Deutsch').first().click();
  await console.page
    .getByRole('heading', { name: /^Kunden/ })
    .first()
    .waitFor();
  await console.page.reload();
  await console.page
    .getByRole('heading', { name: /^Kunden/ })
    .first()
    .waitFor();
  expect(await console.page.locator('html').getAttribute('lang')).toBe('de');
});
