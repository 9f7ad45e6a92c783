import type { Operation } from '@console/core/contract/operation';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { englishRests } from './english-rests.ts';
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
    installation.createCustomer('acme', 'Acme'),
    installation.createCustomer('broken', 'Broken', { product: 'shop' }),
  ]);
  pages = everyPage('acme', succeeded, failed);
  console = await ConsolePage.open(browser, installation.url);
  await console.show({ language: 'de' });
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

it('no page says anything in English but what it quotes', { timeout: 180_000 }, async () => {
  const rests: Record<string, string[]> = {};
  for (const { name, path } of pages) {
    await console.visit(path);
    const found = await englishRests(console.page);
    if (found.length > 0) rests[name] = found;
  }
  expect(rests).toEqual({});
});

it('no help panel says anything in English', { timeout: 180_000 }, async () => {
  const rests: Record<string, string[]> = {};
  for (const { name, path } of pages) {
    await console.visit(path);
    const help = console.button('Hilfe öffnen');
    if (!(await help.isVisible())) continue;
    await help.click();
    await console.page.getByRole('button', { name: 'Hilfe schließen' }).first().waitFor();
    const found = await englishRests(console.page);
    if (found.length > 0) rests[name] = found;
  }
  expect(rests).toEqual({});
});

it('the form for a customer says in German what is wrong with each field', async () => {
  await console.visit('/create-customer');
  const { page } = console;
  const name = page.getByLabel('Name', { exact: true });
  const code = page.getByLabel('Kürzel', { exact: true });
  await page.getByTestId('create-customer-submit').click();
  await page.getByText('Name darf nicht leer sein').first().waitFor();
  expect(await englishRests(page)).toEqual([]);
  for (const [typed, expected] of [
    ['ab', 'Kürzel muss 3 bis 30 Zeichen haben'],
    ['a_b', 'Kürzel darf nur die Buchstaben a-z, die Ziffern 0-9 und „-“ enthalten'],
    ['1ab', 'Kürzel muss mit einem Buchstaben beginnen'],
    ['ab-', 'Kürzel darf nicht auf „-“ enden'],
    ['www', '„www“ ist vorbehalten: wählen Sie ein anderes'],
    ['acme', 'Das Kürzel „acme“ ist vergeben: wählen Sie ein anderes'],
  ] as const) {
    await code.fill(typed);
    await page.getByText(expected).first().waitFor();
    expect(await englishRests(page)).toEqual([]);
  }
  await name.fill('x'.repeat(81));
  await page.getByText('Weitere Einstellungen').click();
  await page.getByLabel('E-Mail-Adresse des Administrators').fill('nobody');
  await page.getByTestId('create-customer-submit').click();
  await page.getByText('Name darf höchstens 80 Zeichen haben').first().waitFor();
  await page
    .getByText(/muss eine E-Mail-Adresse wie name@example.com sein/)
    .first()
    .waitFor();
  expect(await englishRests(page)).toEqual([]);
});

it('an operation tells in German what it does while it runs', async () => {
  const { body } = await installation.api.call<{ operation: Operation }>('PATCH', '/customers/acme', { size: 'large' });
  await console.visit(`/operations/${body.operation.id}`);
  const told = new Set<string>();
  for (let status = 'running'; status === 'running' || status === 'queued'; ) {
    const { body: current } = await installation.api.call<Operation>('GET', `/operations/${body.operation.id}`);
    for (const rest of await englishRests(console.page)) told.add(rest);
    status = current.status;
  }
  expect([...told]).toEqual([]);
});

it('an alert of a failed operation tells what happened in German, and quotes why', async () => {
  await console.visit('/alerts');
  await console.page.getByText('Kunde broken konnte nicht angelegt werden').first().waitFor();
  expect(await englishRests(console.page)).toEqual([]);
});

it('what the API refuses is told in German', async () => {
  const { page } = console;
  await console.visit('/customers/acme');
  await console.button('Aktionen').click();
  await page.getByRole('menuitem', { name: 'Neu starten' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Neu starten' });
  await confirm.waitFor();
  // The page does not hear of the operation that another begins meanwhile.
  const customer = '**/api/customers/acme';
  await page.route(customer, (route) => route.abort());
  const { body } = await installation.api.call<{ operation: Operation }>('POST', '/customers/acme/redeploy');
  await confirm.click();
  await page
    .getByText(/^Für acme wird bereits ein Vorgang ausgeführt/)
    .first()
    .waitFor();
  expect(await englishRests(page)).toEqual([]);
  await page.unroute(customer);
  await installation.api.finished(body.operation.id);
});

it('no dialog says anything in English', async () => {
  const { page } = console;
  await console.visit('/customers/acme');
  await console.button('Aktionen').click();
  const redeploy = page.getByRole('menuitem', { name: 'Neu bereitstellen' });
  await redeploy.waitFor();
  expect(await englishRests(page)).toEqual([]);
  await redeploy.click();
  await page.getByRole('dialog').waitFor();
  expect(await englishRests(page)).toEqual([]);
  for (const [path, opener] of [
    ['/customers/acme', 'Löschen'],
    ['/customers', '^Einstellungen$'],
    ['/people', 'Person einladen'],
    ['/audit', 'Eintrag: customer.create'],
  ] as const) {
    await console.visit(path);
    await console.button(new RegExp(opener)).click();
    await page.getByRole('dialog').waitFor();
    expect(await englishRests(page), opener).toEqual([]);
  }
});

it('invitations and regions say in German what is wrong with them', async () => {
  const { page } = console;
  await console.visit('/people');
  await console.button('Person einladen').click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('E-Mail-Adresse').fill('nobody');
  await dialog.getByRole('button', { name: 'Einladen' }).click();
  await dialog
    .getByText(/E-Mail-Adresse .*wie name@example.com/)
    .first()
    .waitFor();
  expect(await englishRests(page)).toEqual([]);
  await dialog.getByLabel('E-Mail-Adresse').fill('viewer@example.com');
  await dialog.getByRole('button', { name: 'Einladen' }).click();
  await dialog.getByText('Diese Person kann sich schon anmelden').first().waitFor();
  expect(await englishRests(page)).toEqual([]);
  await console.visit('/regions/add');
  await page.getByTestId('add-region-submit').click();
  await page.locator('[class*="awsui_error"]').first().waitFor();
  expect(await englishRests(page)).toEqual([]);
});

it('what came of a request is told in German', async () => {
  await console.visit('/alerts');
  await console.button('Test senden').click();
  await console.page.getByText('Testnachricht gesendet').first().waitFor();
  expect(await englishRests(console.page)).toEqual([]);
});

it('a viewer is told in German what is not for viewers', { timeout: 180_000 }, async () => {
  const viewer = await ConsolePage.open(browser, installation.url, 'viewer@example.com', { language: 'de' });
  const rests: Record<string, string[]> = {};
  for (const { name, path } of pages) {
    await viewer.visit(path);
    const found = await englishRests(viewer.page);
    if (found.length > 0) rests[name] = found;
  }
  await viewer.close();
  expect(rests).toEqual({});
});

it('a German browser is greeted in German, also when the password is wrong', async () => {
  const context = await browser.newContext({ locale: 'de-DE' });
  const page = await context.newPage();
  await page.goto(installation.url);
  await page.getByLabel('E-Mail').fill('viewer@example.com');
  await page.getByLabel('Passwort', { exact: true }).fill('wrong');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByText('Die E-Mail-Adresse oder das Passwort ist falsch.').first().waitFor();
  expect(await englishRests(page)).toEqual([]);
  await context.close();
});
