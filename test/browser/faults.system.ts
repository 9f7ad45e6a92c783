import AxeBuilder from '@axe-core/playwright';
import type { Operation } from '@console/core/contract/operation';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { CreateCustomerPage } from './create-customer-page.ts';
import { type Installation, startInstallation } from './installation.ts';

let browser: Browser;
let installation: Installation;
let console: ConsolePage;
let failed: Operation;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  installation.shop.behave('1', 'exits');
  failed = await installation.createCustomer('broken', 'Broken', { product: 'shop' });
  await installation.createCustomer('acme', 'Acme Trading');
  console = await ConsolePage.open(browser, installation.url);
  // Forms that are left half filled in ask.
  console.page.on('dialog', (dialog) => dialog.accept());
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

const seriousAt = async (page: Page): Promise<string[]> =>
  (await new AxeBuilder({ page }).analyze()).violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);

it.each(['en', 'de'] as const)('the link home has a name on a screen of 360 pixels, in %s', async (language) => {
  await console.show({ width: 360, height: 740, language });
  await console.visit('/settings');
  expect(await seriousAt(console.page)).toEqual([]);
});

it('the runbook fits a screen of 360 pixels, and can be read in the dark', async () => {
  await console.show({ width: 360, height: 740, theme: 'dark' });
  await console.visit('/runbook');
  expect(await console.page.evaluate('document.documentElement.scrollWidth')).toBe(360);
  expect(await seriousAt(console.page)).toEqual([]);
});

it('shows the chosen tab on a screen of 360 pixels', async () => {
  await console.show({ width: 360, height: 740 });
  for (const tab of ['metrics', 'configuration', 'audit']) {
    await console.visit(`/customers/acme?tab=${tab}`);
    const box = () => console.page.getByRole('tab', { selected: true }).boundingBox();
    await expect.poll(async () => (await box())?.x ?? -1, { timeout: 5_000 }).toBeGreaterThanOrEqual(0);
    const { x = 0, width = 0 } = (await box()) ?? {};
    expect([tab, x + width <= 360]).toEqual([tab, true]);
  }
});

it('splits no word of the settings', async () => {
  for (const language of ['en', 'de'] as const) {
    await console.show({ language });
    await console.visit('/settings');
    await console.page.getByText('Sample shop').first().waitFor();
    const split = await console.page.evaluate<string[]>(`(() => {
      const found = [];
      const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; node = texts.nextNode())
        for (const { index, 0: word } of node.data.matchAll(/[\\p{L}]{2,}/gu)) {
          const range = document.createRange();
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const tops = new Set([...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => Math.round(top)));
          if (tops.size > 1) found.push(word);
        }
      return found;
    })()`);
    expect([language, split]).toEqual([language, []]);
  }
});

it('draws charts in the colors of the theme', async () => {
  const stroke = async (theme: 'light' | 'dark') => {
    await console.show({ theme });
    await console.visit('/customers/acme?tab=metrics');
    const lines = console.page.locator('path[stroke]').first();
    await lines.waitFor({ state: 'attached' });
    return console.page.evaluate<string>(`getComputedStyle(document.querySelector('path[stroke]')).stroke`);
  };
  expect(await stroke('dark')).not.toBe(await stroke('light'));
});

/** Answers of the API, with changes. */
async function changed(page: Page, path: string, change: (body: never) => unknown): Promise<void> {
  await page.route(path, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: change((await response.json()) as never) });
  });
}

it('tells of an operation in the queue as queued, wherever it is shown', async () => {
  await console.show({});
  const { page } = console;
  await changed(page, `**/api/operations/${failed.id}`, (operation: Operation) => ({
    ...operation,
    status: 'queued',
    queuePosition: 3,
    startedAt: null,
    finishedAt: null,
    error: null,
  }));
  await console.visit('/customers/broken');
  await page.getByText('Queued: Create customer broken').waitFor();
  expect(await page.getByText('In progress').count()).toBe(0);
  await page.evaluate(`sessionStorage.setItem('console.followed', '["${failed.id}"]')`);
  await console.visit('/regions');
  await page.getByText('Queued: Create customer broken').waitFor();
  expect(await page.title()).not.toContain('▶');
  await page.evaluate(`sessionStorage.removeItem('console.followed')`);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

it('filters operations by what is typed of the name of a customer', async () => {
  const { page } = console;
  await console.visit('/operations');
  await page.getByText('Create customer broken').waitFor();
  await page.getByLabel('Customer', { exact: true }).pressSequentially('trad');
  await page.getByRole('option', { name: /Acme Trading/ }).click();
  await page.getByText('Create customer acme').waitFor();
  await page.getByText('Create customer broken').waitFor({ state: 'detached' });
  expect(new URL(page.url()).searchParams.get('customer')).toBe('acme');
});

it('names the account button by what it shows', async () => {
  await console.visit('/regions');
  await console.page.getByRole('button', { name: 'admin@example.com' }).waitFor();
});

it('counts the same alerts in the navigation and on the dashboard', async () => {
  const { page } = console;
  await page.route('**/api/alerts?**', async (route) => {
    const response = await route.fetch();
    const { items } = (await response.json()) as { items: object[] };
    const several = ['open', 'open', 'acknowledged', 'open', 'acknowledged', 'open', 'open', 'open'];
    const limit = Number(new URL(route.request().url()).searchParams.get('limit'));
    const state = new URL(route.request().url()).searchParams.get('state');
    const all = several.map((state, index) => ({ ...items[0], id: `alert-${index}`, state }));
    const alerts = all.filter((alert) => state === 'active' || alert.state === state);
    await route.fulfill({
      response,
      json: { items: alerts.slice(0, limit), nextCursor: limit < alerts.length ? 'more' : null },
    });
  });
  await console.visit('/');
  const badge = page.getByRole('navigation').getByRole('link', { name: /^Alerts/ });
  const heading = page.getByRole('heading', { name: /^Open alerts/ });
  await heading.waitFor();
  const count = /(\d+\+?)/;
  expect(count.exec(await badge.locator('xpath=..').innerText())?.[1]).toBe(count.exec(await heading.innerText())?.[1]);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

it('previews no address of a code that cannot be', async () => {
  const form = new CreateCustomerPage(console);
  await console.visit('/create-customer');
  await form.code.fill('Not valid!');
  await console.page
    .getByText(/^Code (may|can)/)
    .first()
    .waitFor();
  expect(await console.text()).not.toContain('not valid!.localhost');
  await form.code.fill('valid');
  await console.page
    .getByText(/valid\.localhost/)
    .first()
    .waitFor();
  await form.code.fill('');
});

it('offers a product that cannot be deployed last', async () => {
  const { page } = console;
  await changed(page, '**/api/products*', (products: { items: object[] }) => ({
    ...products,
    items: [{ ...products.items[0], id: 'aaa', name: 'AAA first', unavailable: 'It has no image.' }, ...products.items],
  }));
  await console.visit('/create-customer');
  await page.getByRole('button', { name: /^Product/ }).click();
  await page.getByRole('option', { name: /AAA first/ }).waitFor();
  const offered = await page.getByRole('option').allInnerTexts();
  expect(offered.findIndex((text) => text.includes('AAA first'))).toBe(offered.length - 1);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

it('shows what the filter holds in the language that is chosen, at once', async () => {
  const { page } = console;
  await console.visit('/customers?filter=status%3Dfailed');
  await page.getByText('Status = Failed').first().waitFor();
  await console.button('Appearance').click();
  await page.getByText('Language').first().click();
  await page.getByText('Deutsch').first().click();
  await page.getByText('Status = Fehlgeschlagen').first().waitFor();
  await console.show({});
});

it('shows nothing of the console any more after a sign-out in another tab', async () => {
  const there = await ConsolePage.open(browser, installation.url);
  const other = await there.page.context().newPage();
  await there.visit('/customers/acme');
  await other.goto(`${installation.url}/settings`);
  await other.locator('h1').first().waitFor();
  await other.getByRole('button', { name: /admin@example.com|Account/ }).click();
  await other.getByText('Sign out').click();
  await there.page.getByLabel('Password', { exact: true }).waitFor();
  expect(await there.text()).not.toContain('Acme Trading');
  await there.close();
});

it('forgets after a new sign-in what failed for lack of one', async () => {
  const { page } = console;
  const form = new CreateCustomerPage(console);
  await console.visit('/create-customer');
  await form.name.fill('Half typed');
  await page.route('**/api/**', (route) =>
    route.fulfill({
      status: 401,
      contentType: 'application/problem+json',
      body: JSON.stringify({ type: 'about:blank', title: 'x', status: 401, code: 'unauthorized', detail: 'No token.' }),
    }),
  );
  await form.submit();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Your session has ended.').waitFor();
  await page.unrouteAll();
  await dialog.getByLabel('Email').fill('admin@example.com');
  await dialog.getByLabel('Password', { exact: true }).fill('Local-only-1');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await form.name.inputValue()).toBe('Half typed');
  expect(await page.locator('[data-form-failure]').count()).toBe(0);
});
