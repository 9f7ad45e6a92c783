import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { openBrowser, signInOnPage } from '../../test/browser/browser.ts';
import type { ApiClient } from '../../test/console/api.ts';
import { newBench } from '../console.ts';
import { seedCustomers } from '../seed.ts';

const observer = fileURLToPath(new URL('observe.js', import.meta.url));

export interface Seeded {
  url: string;
  dataDir: string;
  api: ApiClient;
  /** A tab of somebody who is signed in, whose browser has nothing of the console in its cache. */
  newTab(): Promise<Page>;
  stop(): Promise<void>;
}

/** A console with so many customers, and a browser that is signed in as an administrator. */
export async function startSeeded(customers: number, env: Record<string, string> = {}): Promise<Seeded> {
  const bench = await newBench(env);
  if (customers > 0) await seedCustomers(bench.dataDir, 0, customers);
  const { running, api } = await bench.start();
  const browser = await openBrowser();
  const stop = async () => {
    await browser.close();
    await running.stop();
    bench.remove();
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
      dataDir: bench.dataDir,
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
