import type { Browser, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { CreateCustomerPage } from './create-customer-page.ts';
import { type Installation, startInstallation } from './installation.ts';
import { OperationPage } from './operation-page.ts';

let browser: Browser;
let installation: Installation;
let console: ConsolePage;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  console = await ConsolePage.open(browser, installation.url);
});
afterEach(() => console.page.unrouteAll());
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

const answer = (status: number, code: string, detail: string) => (route: Route) =>
  route.fulfill({
    status,
    contentType: 'application/problem+json',
    body: JSON.stringify({ type: 'about:blank', title: code, status, code, detail }),
  });

it('keeps what was typed when the API fails, and creates the customer once when it is tried again', async () => {
  const { page } = console;
  const form = new CreateCustomerPage(console);
  await console.visit('/create-customer');
  await form.name.fill('Acme');
  await form.choose('Product', 'Todo');
  const keys: (string | undefined)[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/customers'))
      keys.push(request.headers()['idempotency-key']);
  });
  await page.route('**/api/customers', answer(500, 'internal', 'Something went wrong on our side.'), { times: 1 });
  await form.submit();
  await page.getByText('Something went wrong on our side.').first().waitFor();
  await page.route('**/api/customers', (route) => route.abort(), { times: 1 });
  await form.submit();
  await page.getByText('Failed to reach the console').first().waitFor();
  expect(await form.name.inputValue()).toBe('Acme');

  await page.getByTestId('create-customer-submit').dblclick();
  await new OperationPage(console).ended('Succeeded');
  expect(keys).toHaveLength(3);
  expect(new Set(keys).size).toBe(1);
  const { body } = await installation.api.call<{ items: unknown[] }>('GET', '/customers');
  expect(body.items).toHaveLength(1);
});

it('tells a tab that another was sooner, and keeps what was typed', async () => {
  const { page } = console;
  await console.visit('/customers/acme/update');
  const name = page.getByLabel('Name', { exact: true });
  await name.fill('Acme Limited');
  await page.getByText('large', { exact: true }).first().click();
  await page.route('**/api/customers/acme', (route) =>
    route.request().method() === 'PATCH'
      ? answer(409, 'operation-running', 'Another operation is under way on acme.')(route)
      : route.fallback(),
  );
  await page.getByRole('button', { name: 'Update customer' }).click();
  await page.getByText('Another operation is under way on acme.').first().waitFor();
  expect(await name.inputValue()).toBe('Acme Limited');
});

it('says what it could not load, and loads it when asked again', async () => {
  const { page } = console;
  await page.route('**/api/regions*', answer(503, 'unavailable', 'The table does not answer.'));
  await page.goto(`${console.url}/regions`);
  await page.getByText('The table does not answer.').first().waitFor();
  await page.unrouteAll();
  await console.button('Retry').click();
  await page.getByText('Frankfurt').first().waitFor();
});

it('asks for the sign-in over the page when the session ends, and keeps the page', async () => {
  const { page } = console;
  const form = new CreateCustomerPage(console);
  await console.visit('/create-customer');
  await form.name.fill('Half typed');
  await page.route('**/api/**', answer(401, 'unauthorized', 'The token has expired.'));
  await form.submit();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Your session has ended.').waitFor();
  await page.unrouteAll();
  await dialog.getByLabel('Email').fill('admin@example.com');
  await dialog.getByLabel('Password', { exact: true }).fill('Local-only-1');
  await dialog.getByRole('button', { name: 'Sign in' }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await form.name.inputValue()).toBe('Half typed');
});

it('says that a customer is gone when it is deleted under its open page', async () => {
  await console.visit('/operations');
  await console.visit('/customers/acme');
  const { api } = installation;
  const { body } = await api.call<{ operation: { id: string } }>('DELETE', '/customers/acme', { confirm: 'acme' });
  await api.finished(body.operation.id);
  await console.page.getByText('There is no customer "acme"').waitFor({ timeout: 30_000 });
  await console.link('View operations').click();
  await console.page.getByText('Delete customer acme').first().waitFor();
});
