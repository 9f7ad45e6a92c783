import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { AlertsPage } from './alerts-page.ts';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { type Installation, startInstallation } from './installation.ts';

let browser: Browser;
let installation: Installation;
let console: ConsolePage;
let alerts: AlertsPage;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  console = await ConsolePage.open(browser, installation.url, 'operator@example.com');
  alerts = new AlertsPage(console);
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

describe.sequential('an application that does not start', () => {
  it('raises an alert that shows by itself, in the list and beside its name', async () => {
    await alerts.open();
    await console.page.getByText('The console has detected no problems').waitFor();
    installation.shop.behave('1', 'exits');
    await installation.createCustomer('broken', 'Broken', { product: 'shop' });
    await alerts.row('broken').getByText('Open', { exact: true }).waitFor();
    await alerts.badge.getByText('1', { exact: true }).waitFor();
  });

  it('leads to its runbook', async () => {
    await alerts
      .row('broken')
      .getByRole('link', { name: /runbook/ })
      .click();
    await console.page.getByRole('heading', { level: 1, name: /operation-failed/ }).waitFor();
    await console.page
      .getByText(/^Meaning/)
      .first()
      .waitFor();
    await console.page.goBack();
  });

  it('is acknowledged, and then waits for nobody', async () => {
    await alerts.row('broken').getByRole('radio').check();
    await console.button('Acknowledge').click();
    await alerts.row('broken').getByText('Acknowledged', { exact: true }).waitFor();
    await alerts.row('broken').getByText('operator@example.com').waitFor();
    await alerts.badge.getByText('1', { exact: true }).waitFor({ state: 'detached' });
  });

  it('is over when a retry succeeds', async () => {
    installation.shop.behave('1', 'works');
    await alerts.row('broken').getByRole('link', { name: 'View operation' }).click();
    await console.button('Retry').click();
    await alerts.open();
    await alerts.row('broken').getByText('Resolved', { exact: true }).waitFor();
  });
});

it('sends a test to where notifications go', async () => {
  await alerts.open();
  await console.button('Send test').click();
  await console.page.getByText('Test notification sent').waitFor();
  await alerts.openInbox();
  await console.page.getByText('TEST console').first().waitFor();
});
