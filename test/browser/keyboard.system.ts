import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { type Installation, startInstallation } from './installation.ts';
import { OperationPage } from './operation-page.ts';

let browser: Browser;
let installation: Installation;
let console: ConsolePage;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  console = await ConsolePage.open(browser, installation.url, 'operator@example.com');
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

/** What a screen reader would call the element that has the focus. */
const focused = `(() => {
  const element = document.activeElement;
  const named = (element.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id));
  const labels = [...(element.labels ?? [])].concat(named).map((label) => label?.textContent ?? '');
  return [element.getAttribute('aria-label'), ...labels, element.tagName === 'INPUT' ? '' : element.innerText]
    .filter(Boolean).join(' ').trim();
})()`;

const mostStops = 60;

/** Presses Tab until the focus is there. */
async function tabTo(name: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let stop = 0; stop < mostStops; stop += 1) {
    await console.page.keyboard.press('Tab');
    const now = await console.page.evaluate<string>(focused);
    if (name.test(now)) return;
    passed.push(now);
  }
  throw new Error(`Tab does not lead to ${name}, but to: ${passed.join(' | ')}`);
}

it('creates a customer by keyboard alone', async () => {
  const { keyboard } = console.page;
  await console.visit('/customers');
  await tabTo(/^Create customer/);
  await keyboard.press('Enter');
  await console.page.getByRole('heading', { level: 1, name: 'Create customer' }).waitFor();
  await tabTo(/^Name/);
  await keyboard.type('Keys and Sons');
  await console.page.getByText('This code is available').waitFor();
  await tabTo(/^Product/);
  await keyboard.press('Enter');
  await console.page.getByRole('option', { name: /Todo/ }).waitFor();
  await keyboard.type('Todo');
  await keyboard.press('Enter');
  await tabTo(/^Create customer/);
  await keyboard.press('Enter');
  await new OperationPage(console).ended('Succeeded');
  expect((await installation.api.customer('keys-and-sons')).product).toBe('todo');
});

it('skips to the page, filters with /, shows the keys with ?, and goes anywhere with Ctrl-K', async () => {
  const { page } = console;
  const { keyboard } = page;
  await console.visit('/customers');
  await keyboard.press('Tab');
  expect(await page.evaluate(focused)).toBe('Skip to main content');
  await keyboard.press('Enter');
  expect(await page.evaluate('document.activeElement.id')).toBe('content');
  await keyboard.press('/');
  expect(await page.evaluate(focused)).toMatch(/^Filter customers/);
  await keyboard.press('Escape');
  await page.evaluate('document.activeElement.blur()');
  await keyboard.press('?');
  await page.getByText('Go to the filter of the page').waitFor();
  await keyboard.press('Escape');
  await page.getByText('Go to the filter of the page').waitFor({ state: 'hidden' });
  await keyboard.press('Control+k');
  await expect.poll(() => page.evaluate(focused)).toMatch(/^Search/);
  await keyboard.type('sons');
  await page.getByRole('option', { name: /^Keys and Sons/ }).waitFor();
  await keyboard.press('ArrowDown');
  await keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /Keys and Sons/ }).waitFor();
  await expect.poll(() => page.evaluate(focused)).toMatch(/^Keys and Sons/);
  await page.getByRole('link', { name: 'Regions', exact: true }).click();
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('H1');
});

it('leads into a dialog and back to where it was opened', async () => {
  const { keyboard } = console.page;
  await console.visit('/customers/keys-and-sons');
  await tabTo(/^Actions/);
  await keyboard.press('Enter');
  await keyboard.press('Enter');
  await console.page.getByRole('dialog').waitFor();
  await keyboard.press('Escape');
  await console.page.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(() => console.page.evaluate(focused)).toMatch(/^Actions/);
});
