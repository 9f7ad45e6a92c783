import type { Page } from 'playwright-core';
import { type Figure, median, percentile } from '../statistics.ts';
import { type Seeded, startSeeded } from './seeded.ts';

const customers = 10_000;
const typed = 'seeded customer 777';

const rows = `() => document.querySelectorAll('tbody a[href^="/customers/"]').length >= 25`;
const complete = `() => document.querySelector('h1')?.textContent.includes('(${customers.toLocaleString('en')})')`;
const filtered = `() => document.querySelectorAll('tbody a[href^="/customers/"]').length === 11`;

interface Visit {
  rows: number;
  interactive: number;
}

/** How long the page of 10,000 customers takes until its first rows, until it is interactive, and to filter. */
export async function benchCustomersPage(runs: number): Promise<Figure[]> {
  const seeded = await startSeeded(customers);
  const empty: Visit[] = [];
  const warm: Visit[] = [];
  const keys: number[] = [];
  const entered: number[] = [];
  try {
    for (let run = 0; run < runs; run++) {
      const page = await seeded.newTab();
      empty.push(await visit(page, seeded));
      warm.push(await visit(page, seeded));
      await page.getByRole('combobox').first().click();
      for (const key of typed) keys.push(await press(page, key));
      entered.push(await press(page, 'Enter', filtered));
      await page.context().close();
    }
  } finally {
    await seeded.stop();
  }
  const name = `page of ${customers.toLocaleString('en')} customers`;
  const seconds = (visits: Visit[], key: keyof Visit) => median(visits.map((visit) => visit[key])) / 1000;
  return [
    { name: `${name} until interactive, empty cache, p50`, unit: 's', value: seconds(empty, 'interactive'), limit: 2 },
    { name: `${name} until its first rows, empty cache, p50`, unit: 's', value: seconds(empty, 'rows'), limit: 1.2 },
    { name: `${name} until interactive, warm cache, p50`, unit: 's', value: seconds(warm, 'interactive'), limit: 2 },
    { name: `${name}, key press in the filter until paint, p50`, unit: 'ms', value: median(keys), limit: 100 },
    {
      name: `${name}, key press in the filter until paint, p95`,
      unit: 'ms',
      value: percentile(keys, 0.95),
      limit: 100,
    },
    { name: `${name}, Enter until the filtered rows, p50`, unit: 'ms', value: median(entered), limit: 200 },
  ].map((figure) => ({ ...figure, samples: figure.name.includes(' key ') ? keys.length : runs }) as Figure);
}

/** Opens the page: when its first rows are painted, and when it tells how many there are and the browser is idle. */
async function visit(page: Page, { url }: Seeded): Promise<Visit> {
  await page.goto(`${url}/customers`);
  return page.evaluate(
    `Promise.all([bench.paintOf(${rows}), bench.idleAfter(${complete})]).then(([rows, interactive]) => ({ rows, interactive }))`,
  );
}

/** Presses a key when the browser is idle. Returns the milliseconds until a frame is painted in which `expected` holds. */
export async function press(page: Page, key: string, expected = '() => true'): Promise<number> {
  await page.evaluate(`new Promise((resolve) => requestIdleCallback(resolve))`);
  await page.evaluate(`bench.expectAfterKey(${expected})`);
  await page.keyboard.press(key);
  return page.evaluate<number>('bench.keyLatency()');
}
