import { type ApiClient, frankfurt } from '../test/console/api.ts';
import { prepareInstallation } from '../test/console/installation.ts';
import { type Figure, percentile } from './statistics.ts';
import { untilIdle } from './until-idle.ts';

const customers = 200;

/** How long the API takes to accept each of many changes that are requested at once, while their jobs already run. */
export async function benchBurst(): Promise<Figure[]> {
  const installation = await prepareInstallation();
  const { running, api } = await installation.start();
  try {
    await api.runOperation('POST', '/regions', frankfurt);
    await api.runOperation('POST', `/regions/${frankfurt.code}/update`, { shards: 4 });
    const start = performance.now();
    const accepted = await Promise.all(Array.from({ length: customers }, (_, n) => accept(api, `burst-${n}`)));
    await untilIdle(api, 1_000);
    const seconds = (performance.now() - start) / 1000;
    for (const { id } of accepted) await mustHaveSucceeded(api, id);
    return [
      {
        name: `accept each of ${customers} new customers that are requested at once, p95`,
        unit: 'ms',
        value: percentile(
          accepted.map(({ ms }) => ms),
          0.95,
        ),
        limit: 250,
        samples: customers,
      },
      {
        name: `create ${customers} customers at once until all are online`,
        unit: 's',
        value: seconds,
        limit: 90,
        samples: 1,
      },
    ];
  } finally {
    await running.stop();
    installation.remove();
  }
}

async function mustHaveSucceeded(api: ApiClient, id: string): Promise<void> {
  const { customer, status, error } = await api.operation(id);
  if (status !== 'succeeded') throw new Error(`The creation of ${customer} ended ${status}: ${error?.message}`);
}

async function accept(api: ApiClient, code: string): Promise<{ id: string; ms: number }> {
  const start = performance.now();
  const customer = { code, name: code, region: frankfurt.code, product: 'todo' };
  const { id } = await api.startOperation('POST', '/customers', customer);
  return { id, ms: performance.now() - start };
}
