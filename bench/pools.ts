import { setTimeout as pause } from 'node:timers/promises';
import { type ApiClient, frankfurt } from '../test/console/api.ts';
import { requestApplication } from '../test/console/application.ts';
import { prepareInstallation } from '../test/console/installation.ts';
import { memoryOf, processTree } from './processes.ts';
import { type Figure, median } from './statistics.ts';
import { untilIdle } from './until-idle.ts';

/** Customers that share a pool; another number in BENCH_TENANTS measures on a machine that has less time. */
const customers = Number(process.env.BENCH_TENANTS ?? 1_000);
const atOnce = 20;
const product = 'palette';

const create = async (api: ApiClient, code: string) => {
  const customer = { code, name: code, region: frankfurt.code, product, cloudType: 'public' };
  return (await api.startOperation('POST', '/customers', customer)).id;
};

async function untilAnswered(appsPort: number, code: string): Promise<void> {
  while ((await requestApplication(appsPort, `${code}.${product}`)).status !== 200) await pause(25);
}

/** How long public customers of a pool take, alone and many of them, and what memory each one adds. */
export async function benchPools(rounds: number): Promise<Figure[]> {
  const installation = await prepareInstallation();
  const { running, api } = await installation.start();
  const alone: number[] = [];
  try {
    await api.runOperation('POST', '/regions', frankfurt);
    await api.runOperation('POST', '/pools', { product, region: frankfurt.code }, 120_000);
    for (let n = 0; n < rounds; n++) {
      const start = performance.now();
      const id = await create(api, `alone-${n}`);
      await untilAnswered(installation.appsPort, `alone-${n}`);
      alone.push((performance.now() - start) / 1_000);
      await api.finished(id);
    }
    const memory = () => memoryOf(processTree(running.pid));
    const [before, start] = [memory(), performance.now()];
    const codes = Array.from({ length: customers }, (_, n) => `tenant-${n}`).values();
    const work = async () => {
      for (const code of codes) await create(api, code);
    };
    await Promise.all(Array.from({ length: atOnce }, work));
    await untilIdle(api, 1_000);
    const seconds = (performance.now() - start) / 1_000;
    const each = ((memory() - before) * 1_024) / customers;
    const many = `${customers.toLocaleString('en')} public customers`;
    return [
      {
        name: 'create a public customer until its URL returns 200, p50',
        unit: 's',
        value: median(alone),
        samples: rounds,
        limit: 1,
      },
      {
        name: `create ${many} until all are online`,
        unit: 's',
        value: seconds,
        samples: 1,
        limit: (180 * customers) / 1_000,
      },
      { name: `memory of all processes for each of ${many} (PSS)`, unit: 'KB', value: each, samples: 1, limit: 20 },
    ];
  } finally {
    await running.stop();
    installation.remove();
  }
}
