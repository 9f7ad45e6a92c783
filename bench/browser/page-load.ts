import { type Figure, median } from '../statistics.ts';
import { createMainPages } from './main-pages.ts';
import { startSeeded } from './seeded.ts';

interface PageLoad {
  longestTask: number;
  layoutShift: number;
}

interface Observed {
  load: number;
  tasks: { start: number; ms: number }[];
  shifts: { start: number; value: number; moved: string[] }[];
}

/** How long the main pages block the browser, and how much they move, while they load. */
export async function benchPageLoad(runs: number): Promise<Figure[]> {
  const seeded = await startSeeded(1_000);
  try {
    const pages = await createMainPages(seeded.api);
    const measured = new Map<string, PageLoad[]>(pages.map(({ name }) => [name, []]));
    for (let run = 0; run < runs; run++) {
      for (const { name, path } of pages) {
        const page = await seeded.newTab();
        await page.goto(`${seeded.url}${path}`);
        await page.evaluate('bench.idleAfter(bench.isRendered)');
        const observed = await page.evaluate<Observed>(
          `({ load: performance.getEntriesByType('navigation')[0].loadEventEnd, tasks: bench.tasks, shifts: bench.shifts })`,
        );
        measured.get(name)?.push(pageLoadOf(observed));
        await page.context().close();
      }
    }
    return [...measured].flatMap(([name, loads]): Figure[] => [
      {
        name: `${name}, longest task after load, p50`,
        unit: 'ms',
        value: median(loads.map(({ longestTask }) => longestTask)),
        limit: 200,
        samples: runs,
      },
      {
        name: `${name}, layout shift, p50`,
        unit: 'score',
        value: median(loads.map(({ layoutShift }) => layoutShift)),
        limit: 0.1,
        samples: runs,
      },
    ]);
  } finally {
    await seeded.stop();
  }
}

const pageLoadOf = ({ load, tasks, shifts }: Observed): PageLoad => ({
  longestTask: Math.max(0, ...tasks.filter(({ start, ms }) => start + ms > load).map(({ ms }) => ms)),
  layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
});
