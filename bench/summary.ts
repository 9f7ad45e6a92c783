import { newBench } from './console.ts';
import { seedCustomers } from './seed.ts';
import { type Figure, median } from './statistics.ts';

const customers = 10_000;

/** How long the dashboard waits for its figures when there are many customers: the first time, and from then on. */
export async function benchSummary(runs: number): Promise<Figure[]> {
  const bench = await newBench();
  const first: number[] = [];
  const later: number[] = [];
  try {
    await seedCustomers(bench.dataDir, 0, customers);
    for (let run = 0; run < runs; run++) {
      const { running, token } = await bench.start();
      const ask = async () => {
        const start = performance.now();
        const answer = await fetch(`${running.url}/api/summary`, { headers: { authorization: `Bearer ${token}` } });
        const { customers: counted } = (await answer.json()) as { customers: { total: number } };
        if (counted.total !== customers) throw new Error(`${counted.total} customers instead of ${customers}`);
        return performance.now() - start;
      };
      first.push(await ask());
      for (let n = 0; n < 10; n++) later.push(await ask());
      await running.stop();
    }
  } finally {
    bench.remove();
  }
  const name = `GET /api/summary of ${customers.toLocaleString('en')}`;
  return [
    { name: `${name}, first after the start, p50`, unit: 'ms', value: median(first), samples: runs, limit: 1_000 },
    { name: `${name}, later, p50`, unit: 'ms', value: median(later), samples: later.length, limit: 100 },
  ];
}
