import { prepareInstallation } from '../test/console/installation.ts';
import { seedCustomers } from './seed.ts';
import { type Figure, median } from './statistics.ts';

const customers = 10_000;

/** How long the API takes to summarise many customers: for the first request after a start, and for later ones. */
export async function benchSummary(runs: number): Promise<Figure[]> {
  const installation = await prepareInstallation();
  const first: number[] = [];
  const later: number[] = [];
  try {
    await seedCustomers(installation.dataDir, 0, customers);
    for (let run = 0; run < runs; run++) {
      const { running, token } = await installation.start();
      const measure = async () => {
        const start = performance.now();
        const response = await fetch(`${running.url}/api/summary`, { headers: { authorization: `Bearer ${token}` } });
        const { customers: counted } = (await response.json()) as { customers: { total: number } };
        if (counted.total !== customers) throw new Error(`Expected ${customers} customers, got ${counted.total}`);
        return performance.now() - start;
      };
      first.push(await measure());
      for (let n = 0; n < 10; n++) later.push(await measure());
      await running.stop();
    }
  } finally {
    installation.remove();
  }
  const name = `GET /api/summary of ${customers.toLocaleString('en')}`;
  return [
    { name: `${name}, first after the start, p50`, unit: 'ms', value: median(first), samples: runs, limit: 1_000 },
    { name: `${name}, later, p50`, unit: 'ms', value: median(later), samples: later.length, limit: 100 },
  ];
}
