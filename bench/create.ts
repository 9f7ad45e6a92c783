import { setTimeout as pause } from 'node:timers/promises';
import type { Operation } from '@console/core/contract/operation';
import { type ApiClient, frankfurt } from '../test/console/api.ts';
import { requestApplication } from '../test/console/application.ts';
import { prepareInstallation } from '../test/console/installation.ts';
import { type Figure, median, percentile } from './statistics.ts';
import { untilIdle } from './until-idle.ts';

const create = async (api: ApiClient, code: string) => {
  const customer = { code, name: code, region: frankfurt.code, product: 'todo' };
  const { id } = await api.startOperation('POST', '/customers', customer);
  return id;
};

async function untilAvailable(appsPort: number, code: string): Promise<void> {
  while ((await requestApplication(appsPort, code)).status !== 200) await pause(25);
}

const seconds = (since: number) => (performance.now() - since) / 1000;

/** How long it takes to create a customer, alone and together with others. */
export async function benchCreate(rounds: number): Promise<Figure[]> {
  const installation = await prepareInstallation({ MAX_CONCURRENT_JOBS: '2' });
  const { running, api } = await installation.start();
  const alone: number[] = [];
  const together: number[] = [];
  const untilStarted: number[] = [];
  try {
    await api.runOperation('POST', '/regions', frankfurt);
    for (let n = 0; n < rounds; n++) {
      const start = performance.now();
      const id = await create(api, `alone-${n}`);
      await untilAvailable(installation.appsPort, `alone-${n}`);
      alone.push(seconds(start));
      await api.finished(id);
      untilStarted.push(startDelay(await api.operation(id)));
    }
    for (let n = 0; n < 20; n++) {
      untilStarted.push(startDelay(await api.runOperation('POST', `/customers/alone-${n % rounds}/restart`)));
    }
    for (let n = 0; n < rounds; n++) {
      const codes = [1, 2, 3, 4, 5].map((k) => `many-${n}-${k}`);
      const start = performance.now();
      const ids = await Promise.all(codes.map((code) => create(api, code)));
      await Promise.all(ids.map((id) => api.finished(id, 120_000)));
      together.push(seconds(start));
      await Promise.all(
        codes.map((code) => api.call('DELETE', `/customers/${code}`, { confirm: code, finalSnapshot: false })),
      );
      await untilIdle(api);
    }
  } finally {
    await running.stop();
    installation.remove();
  }
  return [
    {
      name: 'create a customer until its URL returns 200, p50',
      unit: 's',
      value: median(alone),
      limit: 8,
      samples: rounds,
    },
    {
      name: 'create 5 customers at once until all are online, p50',
      unit: 's',
      value: median(together),
      limit: 30,
      samples: rounds,
    },
    {
      name: 'accepted request until its job starts, p95',
      unit: 'ms',
      value: percentile(untilStarted, 0.95),
      limit: 1000,
      samples: untilStarted.length,
    },
  ];
}

const startDelay = (operation: Operation) =>
  new Date(operation.startedAt ?? Number.NaN).getTime() - new Date(operation.requestedAt).getTime();
