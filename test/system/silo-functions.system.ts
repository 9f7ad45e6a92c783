import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { type Installation, prepareInstallation } from '../console/installation.ts';
import { catalogueWith } from '../console/own-product.ts';
import type { RunningConsole } from '../console/running-console.ts';
import { tenantBrowser } from '../console/tenant.ts';

const patience = 120_000;

interface Choices {
  items?: { firstName: string; color: string }[];
}

describe.sequential('functions of one customer alone, by the definition of a pool', () => {
  const catalogue = catalogueWith('palette', 'alone', ({ cloudTypes, ...rest }) => ({
    ...rest,
    name: 'Alone',
    tenancy: 'silo',
  }));
  let installation: Installation;
  let running: RunningConsole;
  let api: ApiClient;
  let acme: ReturnType<typeof tenantBrowser>;

  beforeAll(async () => {
    installation = await prepareInstallation(catalogue.env);
    ({ running, api } = await installation.start());
    await api.runOperation('POST', '/regions', frankfurt);
  });
  afterAll(async () => {
    await running?.stop();
    installation?.remove();
    catalogue.remove();
  });

  const colours = async () => {
    const { status, body } = await acme.send<Choices>('GET', '/colors');
    return { status, chosen: body?.items?.map(({ firstName, color }) => `${firstName} ${color}`) };
  };
  const ada = { status: 200, chosen: ['Ada teal'] };

  it(
    'are created and used',
    async () => {
      const customer = { code: 'acme', name: 'Acme', region: frankfurt.code, product: 'alone' };
      expect(await api.runOperation('POST', '/customers', customer, patience)).toMatchObject({ error: null });
      expect(await api.customer('acme')).toMatchObject({ status: 'online', cloudType: 'private' });
      const { status, body } = await api.call<{ user: string; password: string }>('GET', '/customers/acme/sign-in');
      expect(status).toBe(200);
      acme = tenantBrowser(installation.appsPort, 'acme');
      await acme.signIn(body.user, body.password, 'Of-acme-only-1!');
      expect((await acme.send('POST', '/colors', { firstName: 'Ada', color: 'teal' })).status).toBe(201);
      expect(await colours()).toEqual(ada);
      expect((await acme.sendAs(undefined, 'GET', '/colors')).status).toBe(401);
    },
    2 * patience,
  );

  it(
    'refuse while the customer is suspended, and go on with its data',
    async () => {
      expect(await api.runOperation('POST', '/customers/acme/suspend', {}, patience)).toMatchObject({ error: null });
      expect((await colours()).chosen).toBeUndefined();
      expect(await api.runOperation('POST', '/customers/acme/resume', {}, patience)).toMatchObject({ error: null });
      await expect.poll(colours, { timeout: patience, interval: 200 }).toEqual(ada);
    },
    2 * patience,
  );

  it(
    'come back after a kill, with their data',
    async () => {
      await running.kill();
      ({ running, api } = await installation.start());
      await expect.poll(colours, { timeout: patience, interval: 200 }).toEqual(ada);
    },
    2 * patience,
  );

  it(
    'are deleted whole',
    async () => {
      const remove = { confirm: 'acme', finalSnapshot: false };
      expect(await api.runOperation('DELETE', '/customers/acme', remove, patience)).toMatchObject({ error: null });
      expect((await api.call('GET', '/customers/acme')).status).toBe(404);
      expect((await acme.send('GET', '/health')).status).toBe(404);
    },
    2 * patience,
  );
});
