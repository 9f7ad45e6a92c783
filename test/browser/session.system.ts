import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openBrowser } from './browser.ts';
import { ConsolePage } from './console-page.ts';
import { CreateCustomerPage } from './create-customer-page.ts';
import { type Installation, startInstallation } from './installation.ts';
import { OperationPage } from './operation-page.ts';
import { SignInPage } from './sign-in-page.ts';

let browser: Browser;
let installation: Installation;
let console: ConsolePage;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), startInstallation()]);
  await installation.addRegion();
  await shortenTokens(12);
  console = await ConsolePage.open(browser, installation.url, 'operator@example.com');
});
afterAll(async () => {
  await browser?.close();
  await installation?.stop();
});

/** Has access tokens of sign-ins from now on live for so long: nothing but the file of the user pool's clients can say so. */
async function shortenTokens(seconds: number): Promise<void> {
  const path = join(installation.dataDir, 'cognito/pools/clients.json');
  await installation.restart(() => {
    const file = JSON.parse(readFileSync(path, 'utf8')) as { Clients: Record<string, object> };
    const shorter = {
      AccessTokenValidity: seconds,
      IdTokenValidity: seconds,
      TokenValidityUnits: { AccessToken: 'seconds', IdToken: 'seconds', RefreshToken: 'days' },
    };
    for (const client of Object.values(file.Clients)) Object.assign(client, shorter);
    writeFileSync(path, JSON.stringify(file));
  });
}

async function revoke(Token: string): Promise<void> {
  const { auth } = (await (await fetch(`${installation.url}/amplify_outputs.json`)).json()) as {
    auth: { user_pool_client_id: string };
  };
  const answer = await fetch(`${installation.url}/cognito/`, {
    method: 'POST',
    headers: { 'X-Amz-Target': 'AWSCognitoIdentityProviderService.RevokeToken' },
    body: JSON.stringify({ ClientId: auth.user_pool_client_id, Token }),
  });
  if (!answer.ok) throw new Error(`RevokeToken answered ${answer.status}: ${await answer.text()}`);
}

const stored = (page: Page, name: string) =>
  page.evaluate<[key: string, value: string]>(`Object.entries(localStorage).find(([key]) => key.endsWith('.${name}'))`);

/** When the token that the page holds ends, in milliseconds since 1970. */
async function expiry(page: Page): Promise<number> {
  const [, token] = await stored(page, 'accessToken');
  return (JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp: number }).exp * 1000;
}

const expired = async (end: number) => {
  await expect.poll(() => Date.now(), { timeout: 30_000, interval: 250 }).toBeGreaterThan(end);
};

it('renews a token that ends, without a word to the person', async () => {
  const { page } = console;
  const end = await expiry(page);
  const refused: string[] = [];
  page.on('response', (response) => {
    if (response.status() === 401) refused.push(response.url());
  });
  await expired(end);
  await console.link('Regions').click();
  await page.getByText('Frankfurt').first().waitFor();
  // What is known is shown at once; the request that needs the token comes after.
  await expect.poll(() => expiry(page), { timeout: 20_000 }).toBeGreaterThan(end);
  expect([refused, await page.getByRole('dialog').count()]).toEqual([[], 0]);
});

it('renews a token that the API does not take, and asks again', async () => {
  const { page } = console;
  const [key, token] = await stored(page, 'accessToken');
  const forged = `${token.slice(0, -4)}AAAA`;
  await page.evaluate(`localStorage.setItem('${key}', '${forged}')`);
  await console.link('Alerts').click();
  await page.getByText('The console has detected no problems').waitFor();
  await expect.poll(async () => (await stored(page, 'accessToken'))[1], { timeout: 20_000 }).not.toBe(forged);
});

it('asks for the sign-in over the page when a token ends that cannot be renewed, and loses nothing', async () => {
  const { page } = console;
  const form = new CreateCustomerPage(console);
  await console.visit('/create-customer');
  await form.name.fill('Half typed');
  await form.choose('Product', 'Todo');
  const [, refreshToken] = await stored(page, 'refreshToken');
  await revoke(refreshToken);
  await expired(await expiry(page));
  await form.submit();
  const signIn = new SignInPage(page);
  await signIn.says('Your session has ended.');
  await signIn.enter('operator@example.com', 'Local-only-1');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await form.name.inputValue()).toBe('Half typed');
  await form.submit();
  await new OperationPage(console).ended('Succeeded');
});
