import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { type Installation, startInstallation } from './installation.ts';

let browser: Browser;
let installation: Installation;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  await installation.createCustomer('acme', 'Acme');
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

async function reasonOf(console: ConsolePage, name: string): Promise<string | undefined> {
  const control = console.page
    .getByText(name, { exact: true })
    .locator('xpath=ancestor-or-self::*[self::a or self::button][1]')
    .first();
  await control.waitFor();
  if ((await control.getAttribute('aria-disabled')) !== 'true') return undefined;
  await control.hover();
  const reason = console.page
    .getByText(/^Requires the/)
    .locator('visible=true')
    .first();
  await reason.waitFor();
  return (await reason.innerText()).trim();
}

const operator = 'Requires the Operator role';
const admin = 'Requires the Admin role';

describe.each([
  { role: 'viewer', create: operator, update: operator, remove: admin, region: admin, pages: false },
  { role: 'operator', create: undefined, update: undefined, remove: admin, region: admin, pages: false },
  { role: 'admin', create: undefined, update: undefined, remove: undefined, region: undefined, pages: true },
])('the $role', ({ role, create, update, remove, region, pages }) => {
  let console: ConsolePage;
  beforeAll(async () => {
    console = await ConsolePage.open(browser, installation.url, `${role}@example.com`);
  });
  afterAll(() => console.close());

  it('sees every button, and why the others are not for them', async () => {
    await console.visit('/customers');
    expect(await reasonOf(console, 'Create customer')).toBe(create);
    await console.visit('/customers/acme');
    expect(await reasonOf(console, 'Update')).toBe(update);
    expect(await reasonOf(console, 'Delete')).toBe(remove);
    await console.visit('/regions');
    expect(await reasonOf(console, 'Add region')).toBe(region);
  });

  it('reads what is for them, and is told what a page takes', async () => {
    for (const path of ['/people', '/audit', '/regions/add']) {
      await console.visit(path);
      const forbidden = (await console.text()).includes("You don't have permission to view this page");
      expect([path, !forbidden]).toEqual([path, pages]);
    }
    await console.visit('/create-customer');
    expect((await console.text()).includes('This page requires the Operator role. Your role is Viewer')).toBe(
      create !== undefined,
    );
  });
});
