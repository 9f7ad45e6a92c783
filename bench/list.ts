import { prepareInstallation } from '../test/console/installation.ts';
import { seedCustomers } from './seed.ts';
import { type Figure, percentile } from './statistics.ts';

const requests = 100;

/** How long the API takes to list 100 of many customers. */
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
      const samples: number[] = [];
      for (let n = -20; n < requests; n++) {
        const start = performance.now();
        const response = await fetch(`${running.url}/api/customers?limit=100`, {
          headers: { authorization: `Bearer ${token}` },
        });
        const { items } = (await response.json()) as { items: unknown[] };
        if (items.length !== 100) throw new Error(`Expected 100 customers, got ${items.length}`);
        if (n >= 0) samples.push(performance.now() - start);
      }
      await running.stop();
      const name = `GET /api/customers?limit=100 of ${customers.toLocaleString('en')}, p95`;
      figures.push({ name, unit: 'ms', value: percentile(samples, 0.95), limit, samples: requests });
    }
  } finally {
    installation.remove();
  }
  return figures;
}
