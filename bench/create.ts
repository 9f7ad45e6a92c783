import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { ApiClient } from '../test/console/api.ts';
import { getApplication } from '../test/console/application.ts';
import { newBench } from './console.ts';
import { type Figure, median, percentile } from './statistics.ts';

type Accepted = { customer: Customer; operation: Operation };

const create = async (api: ApiClient, code: string) => {
  const { status, body } = await api.call<Accepted>('POST', '/customers', {
    code,
    name: code,
    region: 'eu-central-1',
    product: 'todo',
  });
  if (status !== 202) throw new Error(`${code}: ${JSON.stringify(body)}`);
  return body.operation.id;
};

async function answers(appsPort: number, code: string): Promise<void> {
  while ((await getApplication(appsPort, code)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 25));
}

const seconds = (since: number) => (performance.now() - since) / 1000;

/** How long operators wait for a customer, alone and among others. */
export async function benchCreate(rounds: number): Promise<Figure[]> {
  const bench = await newBench({ MAX_CONCURRENT_JOBS: '2' });
  const { running, api } = await bench.start();
  const alone: number[] = [];
  const together: number[] = [];
  const untilStarted: number[] = [];
  try {
    const { body } = await api.call<{ operation: Operation }>('POST', '/regions', {
      code: 'eu-central-1',
      name: 'Frankfurt',
    });
    await api.finished(body.operation.id);
    for (let n = 0; n < rounds; n++) {
      const start = performance.now();
      const id = await create(api, `alone-${n}`);
      await answers(bench.appsPort, `alone-${n}`);
      alone.push(seconds(start));
      await api.finished(id);
      untilStarted.push(startDelay(await api.operation(id)));
    }
    for (let n = 0; n < 20; n++) {
      const answer = await api.call<{ operation: Operation }>('POST', `/customers/alone-${n % rounds}/restart`);
      untilStarted.push(startDelay(await api.finished(answer.body.operation.id)));
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
      await settle(api);
    }
  } finally {
    await running.stop();
    bench.remove();
  }
  return [
    { name: 'create, until the URL answers 200, p50', unit: 's', value: median(alone), limit: 8, samples: rounds },
    {
      name: '5 creates at once, until all are online, p50',
      unit: 's',
      value: median(together),
      limit: 30,
      samples: rounds,
    },
    {
      name: 'request accepted, until its job starts, p95',
      unit: 'ms',
      value: percentile(untilStarted, 0.95),
      limit: 1000,
      samples: untilStarted.length,
    },
  ];
}

const startDelay = (operation: Operation) =>
  new Date(operation.startedAt ?? Number.NaN).getTime() - new Date(operation.requestedAt).getTime();

async function settle(api: ApiClient): Promise<void> {
  for (const status of ['queued', 'running']) {
    for (;;) {
      const { body } = await api.call<{ items: Operation[] }>('GET', `/operations?status=${status}`);
      const [first] = body.items;
      if (!first) break;
      await api.finished(first.id, 120_000);
    }
  }
}
