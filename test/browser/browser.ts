import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { listenForComplaints } from './complaints.ts';

const programs = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Debian's Chromium, or the browser that CHROMIUM names. */
export function openBrowser(): Promise<Browser> {
  const executablePath = [process.env.CHROMIUM ?? '', ...programs].find((path) => path !== '' && existsSync(path));
  if (!executablePath)
    throw new Error('No Chromium was found: install it (apt-get install chromium), or set CHROMIUM to its path.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP *.localhost 127.0.0.1',
    ],
  });
}

/** A tab of its own, that shares nothing with the others; nothing moves in it. */
export async function openTab(browser: Browser): Promise<Page> {
  const context = await browser.newContext({
    locale: 'en-US',
    reducedMotion: 'reduce',
    viewport: { width: 1440, height: 900 },
  });
  listenForComplaints(context);
  context.setDefaultTimeout(20_000);
  return context.newPage();
}

/** Signs in as a person would; ends on the customers page. */
export async function signInOnPage(page: Page, url: string, email: string): Promise<void> {
  await page.goto(`${url}/customers`);
  await page.getByLabel('Email').fill(email);
  await page.getByLabel('Password', { exact: true }).fill('Local-only-1');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page
    .getByRole('heading', { name: /^Customers/ })
    .first()
    .waitFor();
}
