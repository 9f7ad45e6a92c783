import { join } from 'node:path';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { testConsole } from '@console/amplify/api/testing/console';
import { readyRegion } from '@console/amplify/api/testing/records';
import { dynamoClient } from '@console/local/dynoxide/client';
import { ensureTable } from '@console/local/dynoxide/ensure-table';
import { startForTest } from '@console/local/dynoxide/start-for-test';
import { root } from '../test/console/running-console.ts';
import { type Figure, median } from './statistics.ts';

const customers = 200;
/** The database answers so many at once on a busy machine, too. */
const atOnce = 20;
const table = 'console';

/** What accepting a new customer costs the API itself, without sign-in, jobs and the database, which have other processes. */
export async function benchAccept(runs: number): Promise<Figure[]> {
  const dynoxide = await startForTest();
  const client = dynamoClient(dynoxide);
  try {
    await ensureTable(client, table);
    const store = createDynamoStore({ client, table });
    const shards = { ...readyRegion, shards: 20 };
    await store.commit([{ write: 'create', kind: 'region', record: shards }]);
    const catalogue = createFolderCatalogue({ dir: join(root, 'products'), mode: 'local' });
    const rates = { perSecond: 100_000, burst: 100_000 };
    const all = { address: rates, reads: rates, changes: rates };
    const { call } = await testConsole({ rates: all }, { store, catalogue, clock: { now: () => new Date() } });
    const create = async (code: string) => {
      const body = { code, name: code, region: readyRegion.code, product: 'todo' };
      const { status } = await call('POST /customers', { as: 'operator', body });
      if (status !== 202) throw new Error(`Creating ${code} was answered with ${status}`);
    };
    for (let n = 0; n < 20; n++) await create(`warm-${n}`);
    const used: number[] = [];
    for (let run = 0; run < runs; run++) {
      const before = process.cpuUsage();
      const codes = Array.from({ length: customers }, (_, n) => `run-${run}-${n}`).values();
      const work = async () => {
        for (const code of codes) await create(code);
      };
      await Promise.all(Array.from({ length: atOnce }, work));
      const { user, system } = process.cpuUsage(before);
      used.push((user + system) / 1_000 / customers);
    }
    return [
      {
        name: `CPU time of the API for each of ${customers} new customers, ${atOnce} at once, p50`,
        unit: 'ms',
        value: median(used),
        samples: runs,
        limit: 10,
      },
    ];
  } finally {
    client.destroy();
    await dynoxide.stop();
  }
}
