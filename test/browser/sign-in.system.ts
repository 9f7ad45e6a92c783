import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openBrowser } from './browser.ts';
import { type Installation, startInstallation } from './installation.ts';
import { SignInPage } from './sign-in-page.ts';

let browser: Browser;
let installation: Installation;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

const email = 'viewer@example.com';
const password = 'Remembered-1';

const codeInLog = () =>
  vi.waitFor(() => {
    const log = readFileSync(join(installation.dataDir, 'cognito/cognito.log'), 'utf8');
    const code = [...log.matchAll(/Code for viewer@example\.com: (\d{6})/g)].at(-1)?.[1];
    if (!code) throw new Error('There is no code in the log yet.');
    return code;
  }, 10_000);

it('resets a forgotten password by the code in the log, and promises no email', async () => {
  const signIn = await SignInPage.open(browser, installation.url);
  await signIn.forgetPassword(email);
  await signIn.says(/its code is now in cognito\/cognito\.log/);
  expect(await signIn.page.getByText(/emailed/).count()).toBe(0);
  await signIn.resetPassword('000000', password);
  await signIn.says(/This code is incorrect/);
  await signIn.resetPassword(await codeInLog(), password);
  await signIn.page.getByLabel('Password', { exact: true }).waitFor();
  await signIn.enter(email, password);
  await signIn.arrived();
  await signIn.page.context().close();
});

it('signs in by keyboard alone, also after a password that was wrong', async () => {
  const signIn = await SignInPage.open(browser, installation.url);
  const { page } = signIn;
  const { keyboard } = page;
  await page.getByLabel('Email', { exact: true }).and(page.locator(':focus')).waitFor();
  await keyboard.type('operator@example.com');
  await keyboard.press('Tab');
  await keyboard.type('wrong');
  await keyboard.press('Enter');
  await page.getByRole('alert').getByText('The email address or password is incorrect.').waitFor();
  await page.getByLabel('Password', { exact: true }).and(page.locator(':focus')).waitFor();
  await keyboard.press('Control+A');
  await keyboard.type('Local-only-1');
  await keyboard.press('Enter');
  await signIn.arrived();
  await page.context().close();
});

it('lets the person who is not signed in load the form, and nobody else', async () => {
  const signIn = await SignInPage.open(browser, installation.url);
  const { page } = signIn;
  await signIn.enter('admin@example.com', 'Local-only-1');
  await signIn.arrived();
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.reload({ waitUntil: 'networkidle' });
  await signIn.arrived();
  expect(fetched.some((url) => /\/assets\/index-.*\.js$/.test(url))).toBe(true);
  expect(fetched.filter((url) => /\/assets\/sign-in/.test(url))).toEqual([]);
  await page.context().close();
});

describe.each(['light', 'dark'] as const)('in the %s theme', (colorScheme) => {
  it('is in reach of everybody at each step, and fits a screen of 360 pixels', async () => {
    const signIn = await SignInPage.open(browser, installation.url);
    const { page } = signIn;
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 360, height: 740 });
    const wrong: Record<string, unknown> = {};
    const look = async (step: string) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      if (bad.length > 0 || width > 360) wrong[step] = { bad, width };
    };
    await look('password');
    await signIn.enter(email, 'wrong');
    await signIn.says('The email address or password is incorrect.');
    await look('wrong password');
    await signIn.forgetPassword(email);
    await look('code');
    await signIn.resetPassword('000000', 'weak');
    await signIn.says('Add a symbol.');
    await look('weak password');
    expect(wrong).toEqual({});
    await page.context().close();
  });
});
