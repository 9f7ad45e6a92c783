import { gzipSync } from 'node:zlib';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import type { OpenStep } from './open-step.ts';

/** What axe finds wrong with the page as it is. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

/** The bytes of the page's style and of the scripts that it needs at once, compressed. What it loads later does not count. */
export async function codeBytes({ send }: OpenStep): Promise<number> {
  const files = new Map<string, string>();
  const read = async (path: string): Promise<void> => {
    if (files.has(path)) return;
    const text = String((await send('GET', path)).body);
    files.set(path, text);
    const imported = text.matchAll(/(?:from|import)\s*"(\.[^"]+\.js)"/g);
    for (const [, name = ''] of imported) await read(new URL(name, `http://page${path}`).pathname);
  };
  for (const path of ['/style.css', '/main.js']) await read(path);
  return [...files.values()].reduce((sum, text) => sum + gzipSync(text).length, 0);
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
