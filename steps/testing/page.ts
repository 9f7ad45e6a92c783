import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds wrong with the page as it is. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The bytes of the scripts and styles that a tab has loaded, compressed. @param but names that do not count */
export async function codeBytes(page: Page, but: RegExp = /^$/): Promise<number> {
  const files = await page.evaluate(async () => {
    const urls = performance.getEntriesByType('resource').map(({ name }) => name);
    const code = [...new Set(urls)].filter((url) => /\.(js|css)$/.test(url));
    return Promise.all(code.map(async (url) => ({ url, text: await (await fetch(url)).text() })));
  });
  return files.filter(({ url }) => !but.test(url)).reduce((sum, { text }) => sum + gzipSync(text).length, 0);
}

/** From then on the page can be opened without a connection. */
export const workerIsReady = (page: Page): Promise<unknown> =>
  page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');

/** Lets the API refuse what the page changes. Routes of the browser are out of reach of a page with a worker. */
export async function refuseChanges(page: Page, status: number, message: string): Promise<void> {
  const answer = `new Response(${JSON.stringify(JSON.stringify({ message }))}, { status: ${status} })`;
  await page.evaluate(`{
    const real = window.fetch;
    window.fetch = async (url, init) => ((init?.method ?? 'GET') === 'GET' ? real(url, init) : ${answer});
  }`);
}
