import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { CreateCustomerPage } from './create-customer-page.ts';
import { type Installation, startInstallation } from './installation.ts';
import { OperationPage } from './operation-page.ts';

let browser: Browser;
let installation: Installation;
let admin: ConsolePage;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  admin = await ConsolePage.open(browser, installation.url);
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

it('leads from an empty installation to the first region', async () => {
  const { page } = admin;
  await admin.visit('/customers');
  await admin.page.getByText('Customers are deployed in a region. Add a region first.').waitFor();
  await page.getByRole('link', { name: 'Add region' }).last().click();
  await page.getByRole('button', { name: /AWS Region/ }).click();
  await page.getByPlaceholder('Find a region').fill('frankfurt');
  await page.getByRole('option', { name: /Frankfurt/ }).click();
  await page.getByTestId('add-region-submit').click();
  await new OperationPage(admin).ended('Succeeded');
});

it('creates a customer in two fields and shows it come online', async () => {
  await admin.visit('/customers');
  await admin.page.getByRole('link', { name: 'Create customer' }).first().click();
  const form = new CreateCustomerPage(admin);
  await form.name.fill('Bäckerei Müller');
  await admin.page.getByText('This code is available').waitFor();
  expect(await form.code.inputValue()).toBe('baeckerei-mueller');
  await form.choose('Product', 'Todo');
  await form.submit();
  const operation = new OperationPage(admin);
  await expect.poll(() => admin.page.title()).toMatch(/Creat(e|ing) customer baeckerei-mueller/);
  await operation.ended('Succeeded');
  await expect.poll(() => admin.page.title()).not.toMatch(/^▶/);
  await admin.page.getByText('Customer baeckerei-mueller is online').waitFor();
  expect(await operation.log.innerText()).toContain('baeckerei-mueller');
});

it("opens the customer's application, where its people can work", async () => {
  await admin.visit('/customers/baeckerei-mueller');
  const [application] = await Promise.all([
    admin.page.context().waitForEvent('page'),
    admin.page.getByRole('link', { name: /^Open http/ }).click(),
  ]);
  await application.waitForLoadState();
  expect(new URL(application.url()).host).toBe(`baeckerei-mueller.localhost:${installation.appsPort}`);
  const field = application.getByRole('textbox').first();
  await field.fill('Bake bread');
  await field.press('Enter');
  await application.getByText('Bake bread').first().waitFor();
  await application.reload();
  await application.getByText('Bake bread').first().waitFor();
  await application.close();
});

it('says of a failed creation why, within two clicks', async () => {
  installation.shop.behave('1', 'exits');
  await installation.createCustomer('shop-one', 'Shop One', { product: 'shop' });
  await admin.visit('/');
  await admin.link(/Create customer shop-one/).click();
  const { failure } = new OperationPage(admin);
  await failure.waitFor();
  const text = await failure.innerText();
  expect(text).toContain('First failed resource');
  expect(text).toContain('cannot find the flux capacitor');
  expect(text).toContain('Recommended action');
});

it('retries it once the product is mended', async () => {
  installation.shop.behave('1', 'works');
  await admin.button('Retry').click();
  await new OperationPage(admin).ended('Succeeded');
  await admin.page.getByText('Customer shop-one is online').waitFor();
});

it('deletes a customer only after its code was typed', async () => {
  await admin.visit('/customers/shop-one');
  await admin.page.getByRole('button', { name: 'Delete', exact: true }).click();
  const dialog = admin.page.getByRole('dialog');
  const submit = dialog.getByRole('button', { name: 'Delete', exact: true });
  expect(await submit.getAttribute('aria-disabled')).toBe('true');
  await dialog.getByRole('textbox').fill('shop-one');
  await submit.click();
  await new OperationPage(admin).ended('Succeeded');
  await admin.visit('/customers/shop-one');
  await admin.page.getByText('There is no customer "shop-one"').waitFor();
});
