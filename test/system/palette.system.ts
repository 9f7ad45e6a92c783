import type { Customer } from '@console/core/contract/customer';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, frankfurt } from '../console/api.ts';
import { type Installation, prepareInstallation } from '../console/installation.ts';
import type { RunningConsole } from '../console/running-console.ts';
import { tenantBrowser } from '../console/tenant.ts';

const tenants = { acme: 'public', bravo: 'public', carol: 'public', delta: 'private' } as const;
type Code = keyof typeof tenants;
const codes = Object.keys(tenants) as Code[];
/** A region, a pool and the functions of it start in this time. */
const patience = 120_000;

interface Choices {
  items: { firstName: string; color: string }[];
}

describe.sequential('Palette, a pool of tenants', () => {
  let installation: Installation;
  let running: RunningConsole;
  let api: ApiClient;
  const people = {} as Record<Code, ReturnType<typeof tenantBrowser>>;

  beforeAll(async () => {
    installation = await prepareInstallation();
    ({ running, api } = await installation.start());
  });
  afterAll(async () => {
    await running?.stop();
    installation?.remove();
  });

  const colours = async (code: Code) => {
    const { status, body } = await people[code].send<Choices>('GET', '/colors');
    return { status, chosen: body.items?.map(({ firstName, color }) => `${firstName} ${color}`) };
  };

  it(
    'gets its pool with its first customers, who are tenants in it',
    async () => {
      await api.runOperation('POST', '/regions', frankfurt);
      const created = await Promise.all(
        codes.map((code) =>
          api.startOperation('POST', '/customers', {
            code,
            name: code,
            region: frankfurt.code,
            product: 'palette',
            cloudType: tenants[code],
          }),
        ),
      );
      for (const { id } of created) expect(await api.finished(id, patience)).toMatchObject({ error: null });
      const { body } = await api.call<{ items: Customer[] }>('GET', '/customers?product=palette');
      expect(body.items.map(({ code, cloudType, status, url }) => [code, cloudType, status, url]).sort()).toEqual(
        codes.map((code) => [
          code,
          tenants[code],
          'online',
          `http://${code}.palette.localhost:${installation.appsPort}/`,
        ]),
      );
      const { body: pools } = await api.call<{ items: object[] }>('GET', '/pools');
      expect(pools.items).toMatchObject([{ id: `palette.${frankfurt.code}`, status: 'ready', customers: 4 }]);
    },
    2 * patience,
  );

  it('lets in the first administrator of each tenant, with a password of the console', async () => {
    for (const code of codes) {
      const { status, body } = await api.call<{ user: string; password: string }>('GET', `/customers/${code}/sign-in`);
      expect([status, body.user]).toEqual([200, `${code}:admin@example.com`]);
      people[code] = tenantBrowser(installation.appsPort, `${code}.palette`);
      await people[code].signIn(body.user, body.password, `Of-${code}-only-1!`);
    }
  });

  it('keeps the colours of each tenant for that tenant, whatever the caller says', async () => {
    for (const code of codes) {
      const choice = { firstName: 'Ada', color: 'teal', tenantId: 'bravo', PK: 'TENANT#bravo' };
      expect((await people[code].send('POST', '/colors', choice)).status).toBe(201);
      expect((await people[code].send('POST', '/colors', { firstName: code, color: 'red' })).status).toBe(201);
    }
    for (const code of codes) {
      expect(await colours(code)).toEqual({ status: 200, chosen: [`${code} red`, 'Ada teal'] });
      const other = code === 'acme' ? 'bravo' : 'acme';
      const { body } = await people[code].send<Choices>(
        'GET',
        `/colors?tenantId=${other}&PK=TENANT%23${other}`,
        undefined,
        { 'x-tenant-id': other, 'x-amzn-tenant-id': other },
      );
      expect(body.items).toHaveLength(2);
    }
  });

  it('refuses a token at the address of another tenant, one that is no access token, one that was changed, and none', async () => {
    const { access, id } = people.acme.tokens;
    const at = (code: Code, token: string | undefined) => people[code].sendAs(token, 'GET', '/colors');
    expect((await at('bravo', access)).status).toBe(403);
    expect((await at('delta', access)).status).toBe(403);
    expect((await at('acme', id)).status).toBe(403);
    expect((await at('acme', `${access.slice(0, -8)}AAAAAAAA`)).status).toBe(403);
    const [header, payload] = access.split('.');
    expect((await at('acme', `${header}.${payload}.`)).status).toBe(403);
    expect((await at('acme', undefined)).status).toBe(401);
    expect((await at('acme', access)).status).toBe(200);
  });

  it('lists the people of one tenant for its administrator, and invites another', async () => {
    const list = async (code: Code) => (await people[code].send<{ items: { email: string }[] }>('GET', '/people')).body;
    expect((await list('acme')).items.map(({ email }) => email)).toEqual(['admin@example.com']);
    const invited = await people.acme.send<{ id: string }>('POST', '/people', { email: 'sam@example.com' });
    expect(invited).toMatchObject({ status: 201, body: { id: 'acme:sam@example.com', role: 'member' } });
    expect((await list('acme')).items).toHaveLength(2);
    expect((await list('bravo')).items).toHaveLength(1);
    const foreign = await people.bravo.send('DELETE', `/people/${encodeURIComponent('acme:sam@example.com')}`);
    expect(foreign.status).toBe(404);
  });

  it('says where the data of each tenant goes', async () => {
    const { body } = await api.call<{ items: object[] }>('GET', `/pools/palette.${frankfurt.code}/routing`);
    expect(body.items).toHaveLength(4);
    for (const item of body.items) expect(item).toMatchObject({ agrees: true });
  });

  it(
    'refuses a suspended tenant once nothing remembers that it was not, and no other',
    async () => {
      expect(await api.runOperation('POST', '/customers/carol/suspend')).toMatchObject({ status: 'succeeded' });
      // 5 s, and what a busy machine takes beside that.
      await expect.poll(async () => (await colours('carol')).status, { timeout: 10_000, interval: 200 }).toBe(403);
      expect((await colours('acme')).status).toBe(200);
      expect(await api.runOperation('POST', '/customers/carol/resume')).toMatchObject({ status: 'succeeded' });
    },
    3 * patience,
  );

  it(
    'comes back after a kill, with all tenants and their data',
    async () => {
      await running.kill();
      ({ running, api } = await installation.start());
      for (const code of codes) {
        await expect
          .poll(async () => (await colours(code)).chosen, { timeout: patience, interval: 500 })
          .toHaveLength(2);
      }
    },
    2 * patience,
  );

  it(
    'deletes a tenant whole, and leaves the others',
    async () => {
      const remove = { confirm: 'bravo', finalSnapshot: false };
      const deleted = await api.runOperation('DELETE', '/customers/bravo', remove, patience);
      expect(deleted).toMatchObject({ status: 'succeeded' });
      expect((await colours('bravo')).chosen ?? []).toEqual([]);
      expect(await colours('acme')).toEqual({ status: 200, chosen: ['acme red', 'Ada teal'] });
      expect((await api.call('GET', '/customers/bravo')).status).toBe(404);
      const { body: pool } = await api.call('GET', `/pools/palette.${frankfurt.code}`);
      expect(pool).toMatchObject({ customers: 3 });
    },
    2 * patience,
  );
});
