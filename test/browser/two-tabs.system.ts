import type { Operation } from '@console/core/contract/operation';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { CreateCustomerPage } from './create-customer-page.ts';
import { type Installation, startInstallation } from './installation.ts';
import { OperationPage } from './operation-page.ts';
import { UpdateCustomerPage } from './update-customer-page.ts';

let browser: Browser;
let installation: Installation;
let first: ConsolePage;
let second: ConsolePage;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  [first, second] = await Promise.all([
    ConsolePage.open(browser, installation.url),
    ConsolePage.open(browser, installation.url, 'operator@example.com'),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

it('creates one customer by one request when its button is clicked twice', async () => {
  const form = new CreateCustomerPage(first);
  let requests = 0;
  first.page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/customers')) requests += 1;
  });
  await first.visit('/create-customer');
  await form.name.fill('Acme');
  await form.choose('Product', 'Sample shop');
  await first.page.getByText('This code is available').waitFor();
  await first.page.getByTestId('create-customer-submit').dblclick();
  await new OperationPage(first).ended('Succeeded');
  const { body } = await installation.api.call<{ items: Operation[] }>('GET', '/operations?customer=acme');
  expect([requests, body.items.length]).toEqual([1, 1]);
});

it('tells the second of two who update that the first was sooner, and lets them go on afterwards', async () => {
  const sooner = new UpdateCustomerPage(first);
  const later = new UpdateCustomerPage(second);
  await Promise.all([sooner.open('acme'), later.open('acme')]);
  await later.name.fill('Acme Limited');
  await later.size('large').check();
  // The second tab has not heard of the first one's operation yet.
  const customer = '**/api/customers/acme';
  await second.page.route(customer, (route) => (route.request().method() === 'GET' ? route.abort() : route.fallback()));

  installation.shop.behave('2', 'never-healthy');
  await sooner.chooseVersion('2');
  await sooner.submit.click();
  const running = new OperationPage(first);
  await running.opened();
  await later.submit.click();
  const refusal = second.page.locator('[data-form-failure]');
  await refusal.getByText('Failed to update customer').waitFor();
  const link = refusal.getByRole('link', { name: /View operation/ });
  const [operation] = await Promise.all([second.page.context().waitForEvent('page'), link.click()]);
  await operation.getByRole('heading', { level: 1, name: /Update customer/ }).waitFor();
  expect(new URL(operation.url()).pathname).toBe(new URL(first.page.url()).pathname);
  await operation.close();

  await second.page.unroute(customer);
  await running.ended('Failed');
  installation.shop.behave('2', 'works');
  await later.submit.and(second.page.locator(':not([aria-disabled="true"])')).waitFor();
  expect([await later.name.inputValue(), await later.size('large').isChecked()]).toEqual(['Acme Limited', true]);
  await later.submit.click();
  await new OperationPage(second).ended('Succeeded');
  const updated = await installation.api.customer('acme');
  expect(updated).toMatchObject({ name: 'Acme Limited', deployed: { size: 'large' } });
});

it('tells who looks at a customer that somebody else deletes it, and then that it is gone', async () => {
  await Promise.all([first.visit('/customers/acme'), second.visit('/customers/acme')]);
  await first.button('Delete').click();
  const dialog = first.page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('acme');
  await dialog.getByRole('button', { name: 'Delete' }).click();
  await new OperationPage(first).ended('Succeeded');
  await second.page.getByText('There is no customer "acme"').waitFor({ timeout: 30_000 });
});
