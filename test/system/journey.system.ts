import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { Problem } from '@console/core/contract/problem';
import { freePort } from '@console/local/processes/free-port';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient, signIn } from '../console/api.ts';
import { getApplication } from '../console/application.ts';
import { type RunningConsole, root, startConsole } from '../console/running-console.ts';
import { sampleProduct } from '../console/sample-product.ts';
import { scratch } from '../console/scratch.ts';

const place = scratch('console-system');
const products = join(place.dir, 'products');
const shop = sampleProduct(products, 'shop', 6);
let ports: { port: number; appsPort: number };
let running: RunningConsole;
let api: ApiClient;

const start = async () => {
  running = await startConsole({ dataDir: join(place.dir, 'data'), ...ports, env: { PRODUCTS_DIR: products } });
  api = apiClient(running.url, await signIn(running.url));
};

beforeAll(async () => {
  symlinkSync(join(root, 'node_modules'), join(place.dir, 'node_modules'));
  ports = { port: await freePort(), appsPort: await freePort() };
  await start();
});
afterAll(async () => {
  await running.stop();
  place.remove();
});

type Accepted = { customer: Customer; operation: Operation };
const create = (code: string, more: object = {}) =>
  api.call<Accepted>('POST', '/customers', { code, name: code, region: 'eu-central-1', product: 'shop', ...more });
const ask = async (code: string, verb: string) => {
  const { status, body } = await api.call<{ operation: Operation }>('POST', `/customers/${code}/${verb}`);
  expect(status).toBe(202);
  return api.finished(body.operation.id);
};
const page = async (code: string, path = '/') => {
  const { status, body } = await getApplication(ports.appsPort, code, path);
  return {
    status,
    ...(status === 200 ? (JSON.parse(body) as { version: string; visits: number; pid: number }) : { body }),
  };
};

describe.sequential('one customer from its creation to its deletion', () => {
  it('needs a region that is ready', async () => {
    const early = await create('acme');
    expect(early).toMatchObject({ status: 400, body: { code: 'validation' } });
    const { status, body } = await api.call<{ operation: Operation }>('POST', '/regions', {
      code: 'eu-central-1',
      name: 'Frankfurt',
    });
    expect(status).toBe(202);
    expect(await api.finished(body.operation.id)).toMatchObject({ status: 'succeeded', error: null });
  });

  it('comes online with a database of its own, at its own address', async () => {
    const { status, body } = await create('acme');
    expect(status).toBe(202);
    expect(body.customer).toMatchObject({ status: 'creating', url: `http://acme.localhost:${ports.appsPort}/` });
    expect(await api.finished(body.operation.id)).toMatchObject({ status: 'succeeded', error: null });
    expect(await api.customer('acme')).toMatchObject({
      status: 'online',
      health: 'healthy',
      deployed: { version: '1', size: 'small' },
    });
    expect(await page('acme', '/visit')).toMatchObject({ status: 200, version: '1', visits: 1 });
  });

  it('shows no secret in the log of the job, nor in that of the application', async () => {
    const { body } = await api.call<{ items: Operation[] }>('GET', '/customers/acme/operations');
    const log = await api.log(body.items[0]?.id ?? '');
    expect(log.join('\n')).toContain('Creating acme: Sample shop 1, size small, in eu-central-1.');
    expect(log.join('\n')).not.toMatch(/postgres:\/\//);
  });

  it('is updated without losing a request, and keeps its data', async () => {
    const { body } = await api.call<Accepted>('PATCH', '/customers/acme', { version: '2' });
    const statuses: number[] = [];
    let done = false;
    const load = (async () => {
      while (!done) statuses.push((await page('acme')).status);
    })();
    expect(await api.finished(body.operation.id)).toMatchObject({ status: 'succeeded' });
    done = true;
    await load;
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await page('acme')).toMatchObject({ version: '2', visits: 1 });
  });

  it('a version that does not start is rolled back, and the old one goes on', async () => {
    await api.finished((await api.call<Accepted>('PATCH', '/customers/acme', { version: '1' })).body.operation.id);
    shop.behave('2', 'exits');
    const { body } = await api.call<Accepted>('PATCH', '/customers/acme', { version: '2' });
    const failed = await api.finished(body.operation.id);
    expect(failed).toMatchObject({
      status: 'failed',
      error: { code: 'resource-failed', resource: expect.stringContaining('Service') },
    });
    expect(failed.error?.message).toContain('cannot find the flux capacitor');
    expect(failed.error?.message).toContain('exited with code 3');
    expect(await api.customer('acme')).toMatchObject({
      status: 'online',
      spec: { version: '2' },
      deployed: { version: '1' },
    });
    expect(await page('acme')).toMatchObject({ status: 200, version: '1', visits: 1 });
    shop.behave('2', 'works');
    await api.call('POST', `/operations/${failed.id}/retry`);
    expect(await api.finished(failed.id)).toMatchObject({ status: 'succeeded', attempt: 2, cause: 'retry' });
    expect(await page('acme')).toMatchObject({ version: '2', visits: 1 });
  });

  it('runs more tasks in a larger size', async () => {
    await api.finished((await api.call<Accepted>('PATCH', '/customers/acme', { size: 'large' })).body.operation.id);
    const pids = new Set<number | undefined>();
    for (let n = 0; n < 8; n++) pids.add(((await page('acme')) as { pid?: number }).pid);
    expect(pids.size).toBe(2);
  });

  it('is restarted, suspended and resumed', async () => {
    expect(await ask('acme', 'restart')).toMatchObject({ status: 'succeeded' });
    expect(await ask('acme', 'suspend')).toMatchObject({ status: 'succeeded' });
    expect(await page('acme')).toMatchObject({ status: 503, body: expect.stringContaining('suspended') });
    expect(await api.customer('acme')).toMatchObject({ status: 'suspended' });
    expect(await ask('acme', 'resume')).toMatchObject({ status: 'succeeded' });
    expect(await page('acme')).toMatchObject({ status: 200, visits: 1 });
  });

  it('survives a kill of the console, with its data', async () => {
    await running.kill();
    await start();
    await expect.poll(() => page('acme'), { timeout: 15_000 }).toMatchObject({ status: 200, visits: 1 });
    expect(await api.customer('acme')).toMatchObject({ status: 'online' });
  });

  it('is finished by the next console when this one is killed on the way', async () => {
    const { body } = await create('beta');
    await expect.poll(async () => (await api.operation(body.operation.id)).status).toBe('running');
    await running.kill();
    await start();
    expect(await api.finished(body.operation.id)).toMatchObject({ status: 'succeeded', cause: 'recovery' });
    expect(await page('beta', '/visit')).toMatchObject({ status: 200, visits: 1 });
  });

  it('comes back by itself when its process is killed', async () => {
    const { pid } = (await page('beta')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await page('beta')).status, { timeout: 15_000 }).toBe(200);
    expect((await page('beta')) as { pid: number }).not.toMatchObject({ pid });
  });

  it('is deleted, and its code stays reserved', async () => {
    const refused = await api.call<Problem>('DELETE', '/customers/acme', { confirm: 'beta' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path: 'confirm' }] } });
    const { body } = await api.call<{ operation: Operation }>('DELETE', '/customers/acme', { confirm: 'acme' });
    expect(await api.finished(body.operation.id)).toMatchObject({ status: 'succeeded' });
    expect((await api.call('GET', '/customers/acme')).status).toBe(404);
    expect((await page('acme')).status).toBe(404);
    expect(await create('acme')).toMatchObject({ status: 409, body: { code: 'code-taken' } });
  });
});

describe.sequential('a product that does not work', () => {
  it.each([
    ['exits', /exited with code 3[\s\S]*flux capacitor/],
    ['wrong-port', /No healthy answer/],
    ['never-healthy', /No healthy answer[\s\S]*500/],
  ] as const)(
    '%s: the operation fails in time and says why, nothing is left, and a retry works',
    async (behaviour, reason) => {
      shop.behave('1', behaviour);
      const code = `bad-${behaviour}`;
      const { body } = await create(code);
      const failed = await api.finished(body.operation.id, 20_000);
      expect(failed).toMatchObject({
        status: 'failed',
        error: { code: 'resource-failed', resource: expect.stringContaining('Service') },
      });
      expect(failed.error?.message).toMatch(reason);
      expect(failed.error?.message).not.toMatch(/password [^*]/);
      expect(await api.customer(code)).toMatchObject({ status: 'failed', deployed: null });
      expect((await page(code)).status).toBe(404);
      shop.behave('1', 'works');
      expect((await api.call('POST', `/operations/${failed.id}/retry`)).status).toBe(202);
      expect(await api.finished(failed.id)).toMatchObject({ status: 'succeeded', attempt: 2 });
      expect((await page(code)).status).toBe(200);
    },
  );
});

describe.sequential('an operation that is cancelled', () => {
  it('is undone while it runs', async () => {
    shop.behave('1', 'never-healthy');
    const { body } = await create('halted');
    await expect
      .poll(async () => (await api.operation(body.operation.id)).progress.message, { timeout: 10_000 })
      .toMatch(/Service/);
    expect((await api.call('POST', `/operations/${body.operation.id}/cancel`)).status).toBe(202);
    expect(await api.finished(body.operation.id, 10_000)).toMatchObject({ status: 'cancelled', error: null });
    expect((await page('halted')).status).toBe(404);
    shop.behave('1', 'works');
  });
});

describe.sequential('stopping', () => {
  it('ends everything within 10 s, and exits with 0', async () => {
    const begun = performance.now();
    expect(await running.stop()).toBe(0);
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(await getApplication(ports.appsPort, 'beta')).toMatchObject({ status: 0 });
    await start();
  });
});
