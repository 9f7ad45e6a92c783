import { generate as codeOf } from 'cognito-local/lib/services/totp.js';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { type Installation, startInstallation } from './installation.ts';
import { PeoplePage } from './people-page.ts';
import { SecurityPage } from './security-page.ts';
import { SignInPage } from './sign-in-page.ts';

let browser: Browser;
let installation: Installation;
let admin: ConsolePage;
let people: PeoplePage;
let newcomer: SignInPage;

const email = 'ann@example.com';
const password = 'My-own-one-2';
const newPassword = 'Another-one-3';

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  admin = await ConsolePage.open(browser, installation.url);
  people = new PeoplePage(admin);
  newcomer = await SignInPage.open(browser, installation.url);
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

describe.sequential('somebody who is invited', () => {
  it('signs in with the temporary password, and chooses one of their own', async () => {
    await people.open();
    const temporary = await people.invite(email, 'Viewer');
    await people.row(email).getByText('Invitation pending').waitFor();
    await newcomer.enter(email, 'a guess');
    await newcomer.says('The email address or password is incorrect.');
    await newcomer.enter(email, temporary);
    await newcomer.choosePassword('weak');
    for (const lack of ['Use at least 8 characters.', 'Add an uppercase letter.', 'Add a number.', 'Add a symbol.'])
      await newcomer.says(lack);
    await newcomer.choosePassword(password);
    await newcomer.arrived();
    await people.open();
    await people.row(email).getByText('Enabled').waitFor();
  });

  it('turns two-step sign-in on, and is asked for a code from then on', async () => {
    const { page } = newcomer;
    const security = new SecurityPage(page);
    await security.open();
    const secret = await security.beginSetup();
    await security.confirmSetup(codeOf(secret) === '000000' ? '111111' : '000000');
    await newcomer.says(/This code is incorrect/);
    await security.confirmSetup(codeOf(secret));
    await newcomer.says('Two-step sign-in is on.');
    await page.getByRole('button', { name: 'Account' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await newcomer.enter(email, password);
    await newcomer.enterCode(codeOf(secret) === '000000' ? '111111' : '000000');
    await newcomer.says(/This code is incorrect/);
    await newcomer.enterCode(codeOf(secret));
    await newcomer.arrived();
  });

  it('turns it off again, and changes the password', async () => {
    const security = new SecurityPage(newcomer.page);
    await security.open();
    await security.turnOff();
    await newcomer.says('Two-step sign-in is off.');
    await security.changePassword('not-mine', newPassword);
    await newcomer.says('The current password is incorrect.');
    await security.changePassword(password, newPassword);
    await newcomer.says('Your password has been changed.');
    const elsewhere = await SignInPage.open(browser, installation.url);
    await elsewhere.enter(email, password);
    await elsewhere.says('The email address or password is incorrect.');
    await elsewhere.enter(email, newPassword);
    await elsewhere.arrived();
    await elsewhere.page.context().close();
  });

  it('may do more as soon as an admin says so', async () => {
    const { page } = newcomer;
    await page.goto(`${installation.url}/create-customer`);
    await newcomer.says('This page requires the Operator role. Your role is Viewer');
    await people.open();
    await people.select(email);
    await (await people.action('Change role')).click();
    await admin.page.getByRole('dialog').getByRole('radio', { name: 'Operator' }).check();
    await people.confirm('Change role');
    await people.row(email).getByText('Operator').waitFor();
    await page.getByRole('button', { name: 'Check again' }).click();
    await newcomer.arrived('Create customer');
  });

  it('is put out when an admin disables them, and told why at the sign-in', async () => {
    const { page } = newcomer;
    await (await people.action('Disable')).click();
    await people.confirm('Disable');
    await people.row(email).getByText('Disabled').waitFor();
    await page.getByRole('link', { name: 'Regions' }).first().click();
    await newcomer.says('Your session has ended.');
    await newcomer.enter(email, newPassword);
    await newcomer.says(/^This account is disabled\. Ask an admin/);
  });
});

it('does not let the last admin go, and says why', async () => {
  await people.open();
  await people.select('admin@example.com');
  for (const name of ['Change role', 'Disable', 'Remove']) {
    const entry = await people.action(name);
    expect(await entry.getAttribute('aria-disabled')).toBe('true');
    await entry.hover();
    await admin.page.getByText('is the last admin who can sign in').locator('visible=true').first().waitFor();
  }
});
