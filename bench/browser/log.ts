import type { Page } from 'playwright-core';
import { type Figure, median, percentile } from '../statistics.ts';
import { press } from './customers.ts';
import { type LiveLog, patientCatalogue, startLiveLog } from './live-log.ts';
import { startSeeded } from './seeded.ts';

const lines = 100_000;
/** 1,000 lines a second, for three seconds. */
const batch = { lines: 100, every: 100, count: 30 };
/** Pixels that a wheel turns at a time: by notches, then as far as it goes. */
const turns = [-400, -5_000, 5_000, 400];

const search = 'line 77777';
const found = `() => document.querySelectorAll('[role=log] mark').length === 1`;

/** The number of the last line of ours that is drawn; the job itself may write below it. */
const lastLine = `(() => {
  const text = [...document.querySelectorAll('[role=log] [data-index]')].slice(-50).map((line) => line.textContent).join('');
  return Number([...text.matchAll(/line (\\d+) of/g)].at(-1)?.[1] ?? -1);
})`;

interface Sample {
  lag: number[];
  following: number[];
  scrolling: number[];
  keys: number[];
  found: number[];
}

/** A log of 100,000 lines that goes on: whether it can be followed, scrolled and searched without a halt. */
export async function benchLog(runs: number): Promise<Figure[]> {
  const samples: Sample = { lag: [], following: [], scrolling: [], keys: [], found: [] };
  const catalogue = patientCatalogue();
  const seeded = await startSeeded(0, { PRODUCTS_DIR: catalogue.dir });
  try {
    const log = await startLiveLog(seeded);
    log.write(lines);
    for (let run = 0; run < runs; run++) {
      const page = await seeded.newTab();
      await page.goto(`${seeded.url}${log.path}`);
      await page.evaluate(`bench.paintOf(() => ${lastLine}() >= ${log.written() - 1})`);
      const { lag, frames } = await follow(page, log);
      samples.lag.push(...lag);
      samples.following.push(...frames);
      samples.scrolling.push(...(await scroll(page)));
      await page.getByPlaceholder('Find in log').click();
      for (const key of search.slice(0, -1)) samples.keys.push(await press(page, key));
      samples.found.push(await press(page, search.slice(-1), found));
      await page.context().close();
    }
  } finally {
    await seeded.stop();
    catalogue.remove();
  }
  return figuresOf(samples);
}

/** How long after a line is written it is painted, while more and more are. */
async function follow(page: Page, log: LiveLog): Promise<{ lag: number[]; frames: number[] }> {
  await page.evaluate('bench.watchFrames()');
  const lags: Promise<number>[] = [];
  for (let n = 0; n < batch.count; n++) {
    log.write(batch.lines);
    const writtenAt = Date.now();
    const painted = page.evaluate<number>(
      `bench.paintOf(() => ${lastLine}() >= ${log.written() - 1}).then((at) => performance.timeOrigin + at)`,
    );
    lags.push(painted.then((at) => at - writtenAt));
    await new Promise((resolve) => setTimeout(resolve, batch.every));
  }
  const lag = await Promise.all(lags);
  return { lag, frames: await page.evaluate<number[]>('bench.stop()') };
}

/** Milliseconds of each frame while the wheel turns. */
async function scroll(page: Page): Promise<number[]> {
  await page.getByRole('log').hover();
  await page.evaluate('bench.watchFrames()');
  for (const pixels of turns) for (let n = 0; n < 40; n++) await page.mouse.wheel(0, pixels);
  return page.evaluate<number[]>('bench.stop()');
}

function figuresOf({ lag, following, scrolling, keys, found }: Sample): Figure[] {
  const figure = (what: string, value: number, samples: readonly number[], limit?: number): Figure => ({
    name: `log of ${lines.toLocaleString('en')} lines, ${what}`,
    unit: 'ms',
    value,
    samples: samples.length,
    ...(limit === undefined ? {} : { limit }),
  });
  return [
    figure('a line written until it is painted, p95', percentile(lag, 0.95), lag, 2_000),
    figure('longest frame while followed', Math.max(...following), following, 200),
    figure('frame while scrolled, p95', percentile(scrolling, 0.95), scrolling),
    figure('longest frame while scrolled', Math.max(...scrolling), scrolling, 200),
    figure('key in its filter until its paint, p50', median(keys), keys, 100),
    figure('key in its filter until its paint, p95', percentile(keys, 0.95), keys, 100),
    figure('last key until what it finds is painted, p50', median(found), found),
  ];
}
