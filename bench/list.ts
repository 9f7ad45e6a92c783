import { newBench } from './console.ts';
import { seedCustomers } from './seed.ts';
import { type Figure, percentile } from './statistics.ts';

const requests = 100;

/** How long a page of 100 customers takes when there are many. */
export async function benchList(): Promise<Figure[]> {
  const bench = await newBench();
  const figures: Figure[] = [];
  let seeded = 0;
  try {
    for (const [customers, limit] of [
      [1_000, 50],
      [10_000, 60],
    ] as const) {
      await seedCustomers(bench.dataDir, seeded, customers);
      seeded = customers;
      const { running, token } = await bench.start();
      const samples: number[] = [];
      for (let n = -20; n < requests; n++) {
        const start = performance.now();
        const answer = await fetch(`${running.url}/api/customers?limit=100`, {
          headers: { authorization: `Bearer ${token}` },
        });
        const { items } = (await answer.json()) as { items: unknown[] };
        if (items.length !== 100) throw new Error(`${items.length} customers instead of 100`);
        if (n >= 0) samples.push(performance.now() - start);
      }
      await running.stop();
      const name = `GET /api/customers?limit=100 of ${customers.toLocaleString('en')}, p95`;
      figures.push({ name, unit: 'ms', value: percentile(samples, 0.95), limit, samples: requests });
    }
  } finally {
    bench.remove();
  }
  return figures;
}
