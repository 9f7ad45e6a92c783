import type { Customer } from '@console/core/contract/customer';
import type { Operation } from '@console/core/contract/operation';
import type { Problem } from '@console/core/contract/problem';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { requestApplication } from '../console/application.ts';
import { prepareInstallation, shopCatalogue } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';

const { shop, ...catalogue } = shopCatalogue(6);
const installation = await prepareInstallation(catalogue.env);
let running: RunningConsole;
let api: ApiClient;

const start = async () => {
  ({ running, api } = await installation.start());
};

beforeAll(start);
afterAll(async () => {
  await running.stop();
  installation.remove();
  catalogue.remove();
});

type Accepted = { customer: Customer; operation: Operation };
const create = (code: string) =>
  api.call<Accepted>('POST', '/customers', { code, name: code, region: frankfurt.code, product: 'shop' });
const update = (change: object) => api.runOperation('PATCH', '/customers/acme', change);
const page = async (code: string, path = '/') => {
  const { status, body } = await requestApplication(installation.appsPort, code, { path });
  return {
    status,
    ...(status === 200 ? (JSON.parse(body) as { version: string; visits: number; pid: number }) : { body }),
  };
};

describe.sequential('one customer from its creation to its deletion', () => {
  it('needs a region that is ready', async () => {
    const early = await create('acme');
    expect(early).toMatchObject({ status: 400, body: { code: 'validation' } });
    expect(await api.runOperation('POST', '/regions', frankfurt)).toMatchObject({ status: 'succeeded', error: null });
  });

  it('comes online with its own database, at its own address', async () => {
    const { status, body } = await create('acme');
    expect(status).toBe(202);
    expect(body.customer).toMatchObject({ status: 'creating', url: `http://acme.localhost:${installation.appsPort}/` });
    expect(await api.finished(body.operation.id)).toMatchObject({ status: 'succeeded', error: null });
    expect(await api.customer('acme')).toMatchObject({
      status: 'online',
      health: 'healthy',
      deployed: { version: '1', size: 'small' },
    });
    expect(await page('acme', '/visit')).toMatchObject({ status: 200, version: '1', visits: 1 });
  });

  it('has no secret in the log of its job', async () => {
    const { body } = await api.call<{ items: Operation[] }>('GET', '/customers/acme/operations');
    const log = await api.log(body.items[0]?.id ?? '');
    expect(log.join('\n')).toContain('Creating customer acme: Sample shop 1, size small, in eu-central-1.');
    expect(log.join('\n')).not.toMatch(/postgres:\/\//);
  });

  it('is updated without losing a request, and keeps its data', async () => {
    const { id } = await api.startOperation('PATCH', '/customers/acme', { version: '2' });
    const statuses: number[] = [];
    let done = false;
    const load = (async () => {
      while (!done) statuses.push((await page('acme')).status);
    })();
    expect(await api.finished(id)).toMatchObject({ status: 'succeeded' });
    done = true;
    await load;
    expect(new Set(statuses)).toEqual(new Set([200]));
    expect(await page('acme')).toMatchObject({ version: '2', visits: 1 });
  });

  it('is rolled back when the new version does not start', async () => {
    await update({ version: '1' });
    shop.behave('2', 'exits');
    const failed = await update({ version: '2' });
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
    await update({ size: 'large' });
    const pids = new Set<number | undefined>();
    for (let n = 0; n < 8; n++) pids.add(((await page('acme')) as { pid?: number }).pid);
    expect(pids.size).toBe(2);
  });

  it('is restarted, suspended and resumed', async () => {
    expect(await api.runOperation('POST', '/customers/acme/restart')).toMatchObject({ status: 'succeeded' });
    expect(await api.runOperation('POST', '/customers/acme/suspend')).toMatchObject({ status: 'succeeded' });
    expect(await page('acme')).toMatchObject({ status: 503, body: expect.stringContaining('suspended') });
    expect(await api.customer('acme')).toMatchObject({ status: 'suspended' });
    expect(await api.runOperation('POST', '/customers/acme/resume')).toMatchObject({ status: 'succeeded' });
    expect(await page('acme')).toMatchObject({ status: 200, visits: 1 });
  });

  it('survives a kill of the console, with its data', async () => {
    await running.kill();
    await start();
    await expect.poll(() => page('acme'), { timeout: 15_000 }).toMatchObject({ status: 200, visits: 1 });
    expect(await api.customer('acme')).toMatchObject({ status: 'online' });
  });

  it('is finished by the next console when the console is killed during an operation', async () => {
    const { body } = await create('beta');
    await expect.poll(async () => (await api.operation(body.operation.id)).status).toBe('running');
    await running.kill();
    await start();
    expect(await api.finished(body.operation.id)).toMatchObject({ status: 'succeeded', cause: 'recovery' });
    expect(await page('beta', '/visit')).toMatchObject({ status: 200, visits: 1 });
  });

  it('is restarted when its process is killed', async () => {
    const { pid } = (await page('beta')) as { pid: number };
    process.kill(pid, 'SIGKILL');
    await expect.poll(async () => (await page('beta')).status, { timeout: 15_000 }).toBe(200);
    expect((await page('beta')) as { pid: number }).not.toMatchObject({ pid });
  });

  it('is deleted, and its code stays reserved', async () => {
    const refused = await api.call<Problem>('DELETE', '/customers/acme', { confirm: 'beta' });
    expect(refused).toMatchObject({ status: 400, body: { code: 'validation', errors: [{ path: 'confirm' }] } });
    const deleted = await api.runOperation('DELETE', '/customers/acme', { confirm: 'acme' });
    expect(deleted).toMatchObject({ status: 'succeeded' });
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
    '%s: the operation fails in time with the reason, nothing is left behind, and a retry succeeds',
    async (behaviour, reason) => {
      shop.behave('1', behaviour);
      const code = `faulty-${behaviour}`;
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
  it('is rolled back while it runs', async () => {
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

describe.sequential('stopping the console', () => {
  it('ends everything within 10 s, and exits with 0', async () => {
    const stoppedAt = performance.now();
    expect(await running.stop()).toBe(0);
    expect(performance.now() - stoppedAt).toBeLessThan(10_000);
    expect(await requestApplication(installation.appsPort, 'beta')).toMatchObject({ status: 0 });
    await start();
  });
});
