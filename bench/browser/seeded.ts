import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, signInOnPage } from '../../test/browser/browser.ts';
import type { ApiClient } from '../../test/console/api.ts';
import { prepareInstallation } from '../../test/console/installation.ts';
import { seedCustomers } from '../seed.ts';

const observer = fileURLToPath(new URL('observe-page.js', import.meta.url));

export interface Seeded {
  url: string;
  dataDir: string;
  api: ApiClient;
  /** A tab of a signed-in user, with an empty cache. */
  newTab(): Promise<Page>;
  stop(): Promise<void>;
}

/** A console with this many customers, and a browser that is signed in as an administrator. */
export async function startSeeded(customers: number, env: Record<string, string> = {}): Promise<Seeded> {
  const installation = await prepareInstallation(env);
  if (customers > 0) await seedCustomers(installation.dataDir, 0, customers);
  const { running, api } = await installation.start();
  const browser = await openBrowser();
  const stop = async () => {
    await browser.close();
    await running.stop();
    installation.remove();
  };
  try {
    const first = await browser.newPage();
    await signInOnPage(first, running.url, 'admin@example.com');
    const storageState = await first.context().storageState();
    await first.context().close();
    const newContext = (): Promise<BrowserContext> =>
      browser.newContext({ storageState, locale: 'en-US', viewport: { width: 1440, height: 900 } });
    return {
      url: running.url,
      dataDir: installation.dataDir,
      api,
      async newTab() {
        const context = await newContext();
        await context.addInitScript({ path: observer });
        return context.newPage();
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
