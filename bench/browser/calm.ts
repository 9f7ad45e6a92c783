import type { Operation } from '@console/core/contract/operation';
import type { ApiClient } from '../../test/console/api.ts';
import { type Figure, median } from '../statistics.ts';
import { startSeeded } from './seeded.ts';

interface Calm {
  task: number;
  shift: number;
}

interface Observed {
  load: number;
  tasks: { start: number; ms: number }[];
  shifts: { start: number; value: number; moved: string[] }[];
}

/** How much the main pages make a person wait, and how much in them moves, while they load. */
export async function benchCalm(runs: number): Promise<Figure[]> {
  const seeded = await startSeeded(1_000);
  try {
    const pages = await mainPages(seeded.api);
    const measured = new Map<string, Calm[]>(pages.map(({ name }) => [name, []]));
    for (let run = 0; run < runs; run++) {
      for (const { name, path } of pages) {
        const page = await seeded.newTab();
        await page.goto(`${seeded.url}${path}`);
        await page.evaluate('bench.quietAfter(bench.isDrawn)');
        const observed = await page.evaluate<Observed>(
          `({ load: performance.getEntriesByType('navigation')[0].loadEventEnd, tasks: bench.tasks, shifts: bench.shifts })`,
        );
        measured.get(name)?.push(calmOf(observed));
        await page.context().close();
      }
    }
    return [...measured].flatMap(([name, calm]): Figure[] => [
      {
        name: `${name}, longest task after load, p50`,
        unit: 'ms',
        value: median(calm.map(({ task }) => task)),
        limit: 200,
        samples: runs,
      },
      {
        name: `${name}, layout shift, p50`,
        unit: 'score',
        value: median(calm.map(({ shift }) => shift)),
        limit: 0.1,
        samples: runs,
      },
    ]);
  } finally {
    await seeded.stop();
  }
}

const calmOf = ({ load, tasks, shifts }: Observed): Calm => ({
  task: Math.max(0, ...tasks.filter(({ start, ms }) => start + ms > load).map(({ ms }) => ms)),
  shift: shifts.reduce((sum, { value }) => sum + value, 0),
});

/** Of a customer that was really made, so that there are a log and an audit to show. */
export async function mainPages(api: ApiClient): Promise<{ name: string; path: string }[]> {
  const region = { code: 'eu-central-1', name: 'Frankfurt' };
  const added = await api.call<{ operation: Operation }>('POST', '/regions', region);
  await api.finished(added.body.operation.id);
  const wish = { code: 'acme', name: 'Acme', region: region.code, product: 'todo' };
  const created = await api.call<{ operation: Operation }>('POST', '/customers', wish);
  const { id } = await api.finished(created.body.operation.id);
  return [
    { name: 'dashboard', path: '/' },
    { name: 'customers', path: '/customers' },
    { name: 'customer', path: '/customers/acme' },
    { name: 'operation', path: `/operations/${id}` },
    { name: 'operations', path: '/operations' },
    { name: 'audit log', path: '/audit' },
  ];
}
