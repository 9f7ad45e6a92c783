import { gzipSync } from 'node:zlib';
import { openBrowser, signInOnPage } from '../test/browser/browser.ts';
import { newBench } from './console.ts';
import type { Figure } from './statistics.ts';

/** JavaScript that the browser fetches to show the customers page for the first time, gzipped. */
export async function benchFirstLoad(): Promise<Figure[]> {
  const bench = await newBench();
  const { running } = await bench.start();
  const browser = await openBrowser();
  try {
    const page = await browser.newPage();
    await signInOnPage(page, running.url, 'viewer@example.com');
    // Signed in, but with nothing in the cache.
    const context = await browser.newContext({ storageState: await page.context().storageState() });
    const first = await context.newPage();
    const scripts: Promise<number>[] = [];
    first.on('response', (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      scripts.push(response.body().then((body) => gzipSync(body).length));
    });
    await first.goto(`${running.url}/customers`, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    return [
      {
        name: 'JavaScript of the customers page, first load, gzipped',
        unit: 'KB',
        value: bytes / 1024,
        limit: 550,
        samples: 1,
      },
    ];
  } finally {
    await browser.close();
    await running.stop();
    bench.remove();
  }
}
