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
    await page.evaluate('performance.clearResourceTimings()');
    let bytes = 0;
    page.on('response', async (response) => {
      if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
      bytes += gzipSync(await response.body()).length;
    });
    await page.goto(`${running.url}/customers`, { waitUntil: 'networkidle' });
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
