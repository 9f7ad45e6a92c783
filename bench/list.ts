import { prepareInstallation } from '../test/console/installation.ts';
import { seedCustomers } from './seed.ts';
import { type Figure, percentile } from './statistics.ts';

const requests = 100;

const filter = 'filter=name:customer%2077&sort=-name';

async function timeOf(url: string, token: string, expected: number): Promise<number[]> {
  const samples: number[] = [];
  for (let n = -20; n < requests; n++) {
    const start = performance.now();
    const response = await fetch(url, { headers: { authorization: `Bearer ${token}` } });
    const { items } = (await response.json()) as { items: unknown[] };
    if (items.length !== expected) throw new Error(`Expected ${expected} customers, got ${items.length}`);
    if (n >= 0) samples.push(performance.now() - start);
  }
  return samples;
}

/** How long the API takes to list 100 of many customers, and to find some among them. */
export async function benchList(): Promise<Figure[]> {
  const installation = await prepareInstallation();
  const figures: Figure[] = [];
  let seeded = 0;
  try {
    for (const [customers, limit] of [
      [1_000, 50],
      [10_000, 60],
    ] as const) {
      await seedCustomers(installation.dataDir, seeded, customers);
      seeded = customers;
      const { running, token } = await installation.start();
      const list = `${running.url}/api/customers`;
      const samples = await timeOf(`${list}?limit=100`, token, 100);
      const found = customers === 10_000 ? await timeOf(`${list}?limit=100&${filter}`, token, 100) : [];
      await running.stop();
      const name = `GET /api/customers?limit=100 of ${customers.toLocaleString('en')}, p95`;
      figures.push({ name, unit: 'ms', value: percentile(samples, 0.95), limit, samples: requests });
      if (found.length > 0) {
        const what = `GET /api/customers, 111 of ${customers.toLocaleString('en')} by a filter, sorted, p95`;
        figures.push({ name: what, unit: 'ms', value: percentile(found, 0.95), limit: 200, samples: requests });
      }
    }
  } finally {
    installation.remove();
  }
  return figures;
}
