import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { type Figure, median } from '../statistics.ts';
import { createMainPages } from './main-pages.ts';
import { startSeeded } from './seeded.ts';

/** The gzipped size in bytes of each script that was fetched, by its URL. */
type Scripts = Map<string, number>;

const others = [
  'create-customer',
  'customers/acme/update',
  'customers/acme?tab=operations',
  'customers/acme?tab=logs',
  'customers/acme?tab=metrics',
  'customers/acme?tab=configuration',
  'customers/acme?tab=audit',
  'regions',
  'regions/add',
  'alerts',
  'runbook',
  'people',
  'settings',
];

/** The JavaScript that the browser fetches for each page, as the first page and after another one. */
export async function benchScripts(): Promise<Figure[]> {
  const seeded = await startSeeded(0);
  const loaded: { name: string; scripts: Scripts }[] = [];
  try {
    const paths = [...(await createMainPages(seeded.api)), ...others.map((path) => ({ name: path, path: `/${path}` }))];
    for (const { name, path } of paths) {
      const page = await seeded.newTab();
      loaded.push({ name, scripts: await scriptsOf(page, `${seeded.url}${path}`) });
      await page.context().close();
    }
  } finally {
    await seeded.stop();
  }
  const first = loaded.map(({ name, scripts }) => ({ name, size: sizeOf(scripts) }));
  const further = loaded.flatMap(({ name, scripts }) =>
    loaded.map((before) => ({ name: `${name} after ${before.name}`, size: sizeOf(scripts, before.scripts) })),
  );
  return [
    figure('JavaScript of the first page, gzipped', first, 550),
    figure('JavaScript of a further page, gzipped', further, 120),
  ].flat();
}

function figure(name: string, sizes: { name: string; size: number }[], limit: number): Figure[] {
  const largest = sizes.toSorted((a, b) => b.size - a.size)[0] ?? { name: '', size: Number.NaN };
  const rest = { unit: 'KB', limit, samples: sizes.length } as const;
  return [
    { name: `${name}, p50`, value: median(sizes.map(({ size }) => size)), ...rest },
    { name: `${name}, largest (${largest.name})`, value: largest.size, ...rest },
  ];
}

const sizeOf = (scripts: Scripts, without: Scripts = new Map()): number =>
  [...scripts].reduce((sum, [url, size]) => sum + (without.has(url) ? 0 : size), 0) / 1024;

async function scriptsOf(page: Page, url: string): Promise<Scripts> {
  const fetched: Promise<readonly [string, number]>[] = [];
  page.on('response', (response) => {
    if (!/javascript/.test(response.headers()['content-type'] ?? '')) return;
    fetched.push(response.body().then((body) => [response.url(), gzipSync(body).length] as const));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  await page.evaluate('bench.idleAfter(bench.isRendered)');
  return new Map(await Promise.all(fetched));
}
