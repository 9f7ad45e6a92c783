import type { Batch } from '@console/core/contract/batch';
import type { Page } from '@console/core/contract/list';
import type { Operation } from '@console/core/contract/operation';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { type Installation, prepareInstallation } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';

const count = 12;
const codes = Array.from({ length: count }, (_, n) => `tenant-${String(n).padStart(2, '0')}`);
const patience = 180_000;

describe.sequential('a batch for many customers', () => {
  let installation: Installation;
  let running: RunningConsole;
  let api: ApiClient;
  let batch: Batch;

  beforeAll(async () => {
    installation = await prepareInstallation({ MAX_CONCURRENT_JOBS: '3' });
    ({ running, api } = await installation.start());
    await api.runOperation('POST', '/regions', frankfurt);
    const created = await Promise.all(
      codes.map((code) => {
        const customer = { code, name: code, region: frankfurt.code, product: 'palette', cloudType: 'public' };
        return api.startOperation('POST', '/customers', customer);
      }),
    );
    for (const { id } of created) expect(await api.finished(id, patience)).toMatchObject({ error: null });
    await api.runOperation('POST', `/customers/${codes[0]}/suspend`);
  }, 2 * patience);

  afterAll(async () => {
    await running?.stop();
    installation?.remove();
  });

  const current = async () => (await api.call<Batch>('GET', `/batches/${batch.id}`)).body;

  async function until(reached: (batch: Batch) => boolean): Promise<Batch> {
    const deadline = Date.now() + patience;
    for (;;) {
      const now = await current();
      if (reached(now)) return now;
      if (Date.now() > deadline) throw new Error(`The batch is still ${JSON.stringify(now)}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  it('is accepted at once, and says who is left out', async () => {
    const answer = await api.call<{ batch: Batch }>('POST', '/batches', { action: 'suspend', filter: {} });
    expect(answer).toMatchObject({
      status: 202,
      body: {
        batch: { status: 'running', total: count - 1, leftOut: [{ customer: codes[0], code: 'already-suspended' }] },
      },
    });
    batch = answer.body.batch;
  });

  it(
    'goes on by itself, also after the console was killed in the middle',
    async () => {
      await until(({ done }) => done >= 5);
      await running.kill();
      ({ running, api } = await installation.start());
      expect(await until(({ finishedAt }) => finishedAt !== null)).toMatchObject({
        status: 'succeeded',
        total: count - 1,
        done: count - 1,
        failed: 0,
        running: 0,
        waiting: 0,
      });
    },
    2 * patience,
  );

  it('has acted on every customer exactly once', async () => {
    for (const code of codes) {
      const { body } = await api.call<Page<Operation>>('GET', `/customers/${code}/operations`);
      const own = body.items.filter((operation) => operation.batch === batch.id);
      expect(own.map(({ type, status }) => [code, type, status])).toEqual(
        code === codes[0] ? [] : [[code, 'customer.suspend', 'succeeded']],
      );
      expect(await api.customer(code)).toMatchObject({ status: 'suspended' });
    }
  });
});
