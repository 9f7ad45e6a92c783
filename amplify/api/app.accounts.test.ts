import { pooledProduct } from '@console/core/products/testing/pooled-product';
import { describe, expect, it } from 'vitest';
import { testConsole } from './testing/console.ts';
import { todo } from './testing/records.ts';

const entries = [
  { id: 'todo', product: todo },
  { id: 'palette', product: pooledProduct() },
];
const catalogue = {
  list: async () => entries,
  get: async (id: string) => entries.find((entry) => entry.id === id),
};
const accounts = () => testConsole({}, { catalogue });

const license = {
  enterpriseId: 'acme',
  productId: 'palette',
  serviceId: 'colors',
  startDate: '2026-01-01',
  endDate: '2026-12-31',
  contactFullName: 'Ada Lovelace',
  contactEmail: 'ada@example.com',
};
const body = {
  name: 'Acme Ltd.',
  cloudType: 'public',
  addresses: [{ city: 'Berlin' }],
  technicalUser: { email: 'ada@example.com' },
  licenses: [license],
};

type Console = Awaited<ReturnType<typeof accounts>>;

async function created({ call }: Console, change: Record<string, unknown> = {}) {
  const answer = await call('POST /accounts' as string, { as: 'operator', body: { ...body, ...change } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(202);
  return answer.body as { id: string; code: string; name: string };
}

describe('accounts', () => {
  it('are created in the only pool that there can be, with a code made from the name', async () => {
    const console = await accounts();
    const account = await created(console);
    expect(account).toMatchObject({
      code: 'acme-ltd',
      product: 'palette',
      region: 'eu-central-1',
      cloudType: 'public',
      provisioningStatus: 'pending',
      tableName: null,
      url: 'http://acme-ltd.palette.localhost:8080/',
      technicalUser: { email: 'ada@example.com' },
      licenses: [{ noticeDays: 30, renewalNotify: true }],
    });
    expect((await created(console)).code).toBe('acme-ltd-2');
    const { body: read } = await console.call(`GET /accounts/${account.id}` as string, { as: 'viewer' });
    expect(read).toMatchObject({ id: account.id, provisioningStatus: 'pending' });
    const { body: status } = await console.call(`GET /accounts/${account.id}/status` as string, { as: 'viewer' });
    expect(status).toMatchObject({ id: account.id, provisioningStatus: 'pending', error: null });
    expect((await console.call('GET /accounts' as string)).body).toMatchObject({ items: [{}, {}], nextCursor: null });
    expect((await console.call('GET /customers/acme-ltd' as string)).body).toMatchObject({
      id: account.id,
      pool: 'palette.eu-central-1',
    });
  });

  it('give the first answer again to the same key', async () => {
    const console = await accounts();
    const headers = { 'Idempotency-Key': 'once' };
    const one = await console.call('POST /accounts' as string, { body, headers });
    const again = await console.call('POST /accounts' as string, { body, headers });
    expect(again.body).toEqual(one.body);
    expect((await console.store.listCustomers({ limit: 10 })).items).toHaveLength(1);
  });

  it.each([
    [{ name: ' ' }, 'name'],
    [{ cloudType: 'hybrid' }, 'cloudType'],
    [{ cloudType: undefined }, 'cloudType'],
    [{ cloudType: 'public', product: 'todo' }, 'cloudType'],
    [{ product: 'nothing' }, 'product'],
    [{ region: 'us-east-1' }, 'region'],
    [{ technicalUser: { email: 'nobody' } }, 'technicalUser.email'],
    [{ technicalUser: undefined }, 'technicalUser'],
    [{ technicalUser: { email: 'ada@example.com', password: 'x' } }, 'technicalUser.password'],
    [{ addresses: Array.from({ length: 200 }, () => ({ city: 'Berlin' })) }, 'addresses'],
    [{ addresses: [{ city: 7 }] }, 'addresses.0.city'],
    [{ licenses: [{ ...license, endDate: '2025-12-31' }] }, 'licenses.0.endDate'],
    [{ licenses: [{ ...license, startDate: 'soon' }] }, 'licenses.0.startDate'],
    [{ licenses: [{ ...license, contactEmail: 'ada' }] }, 'licenses.0.contactEmail'],
    [{ licenses: [{ ...license, numberOfUsers: 0 }] }, 'licenses.0.numberOfUsers'],
    [{ licenses: [{ ...license, noticeDays: -1 }] }, 'licenses.0.noticeDays'],
    [{ masterAccountName: 'Nobody' }, 'masterAccountName'],
    [{ masterAccountName: 'Acme Ltd.' }, 'masterAccountName'],
    [{ code: 'acme' }, 'code'],
  ])('with %j are refused at %s, and nothing is written', async (change, path) => {
    const { call, store } = await accounts();
    const answer = await call('POST /accounts' as string, { body: { ...body, ...change } });
    expect(answer).toMatchObject({ status: 400, body: { code: 'validation' } });
    expect((answer.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toContain(path);
    expect((await store.listCustomers({ limit: 1 })).items).toEqual([]);
    expect(await store.listPools()).toEqual([]);
    expect((await store.listOperations({ limit: 1 })).items).toEqual([]);
  });

  it('own others, in no circle, and are not deleted while they do', async () => {
    const console = await accounts();
    const { call, store } = console;
    const parent = await created(console, { name: 'Holding' });
    const child = await created(console, { name: 'Child', masterAccountName: 'Holding' });
    expect(child).toMatchObject({ masterAccountName: 'Holding', masterAccountId: parent.id });
    const change = (id: string, said: object) => call(`PATCH /accounts/${id}` as string, { body: said });
    for (const name of ['Holding', 'Child']) {
      const circle = await change(parent.id, { masterAccountName: name });
      expect(circle).toMatchObject({ status: 400, body: { errors: [{ path: 'masterAccountName' }] } });
    }
    await Promise.all(
      ['holding', 'child'].map(async (code) => {
        const record = await store.get('customer', { code });
        if (!record) throw new Error(code);
        await store.commit([{ write: 'replace', kind: 'customer', record: { ...record, activeOperationId: null } }]);
      }),
    );
    const refused = await call(`DELETE /accounts/${parent.id}` as string);
    expect(refused).toMatchObject({ status: 409, body: { code: 'account-has-children' } });
    expect(await change(child.id, { masterAccountName: null })).toMatchObject({
      status: 200,
      body: { masterAccountName: null, masterAccountId: null },
    });
    const remove = (confirm: string) => call(`DELETE /accounts/${parent.id}` as string, { body: { confirm } });
    expect(await remove('another')).toMatchObject({ status: 400, body: { errors: [{ path: 'confirm' }] } });
    expect(await remove(parent.id)).toMatchObject({
      status: 202,
      body: { id: parent.id, provisioningStatus: 'deleting' },
    });
  });

  it('are changed, and refuse a wrong licence without changing', async () => {
    const console = await accounts();
    const { id } = await created(console);
    const wrong = { licenses: [{ ...license, endDate: '2020-01-01' }] };
    expect(await console.call(`PATCH /accounts/${id}` as string, { body: wrong })).toMatchObject({ status: 400 });
    const said = { name: 'Acme AG', technicalUser: { email: 'bob@example.com' } };
    expect(await console.call(`PATCH /accounts/${id}` as string, { body: said })).toMatchObject({
      status: 200,
      body: { name: 'Acme AG', technicalUser: { email: 'bob@example.com' }, licenses: [{ serviceId: 'colors' }] },
    });
    expect((await console.store.listAudit({ limit: 9 })).items[0]).toMatchObject({
      action: 'account.change',
      detail: 'name, technicalUser',
    });
    expect(await console.call('GET /accounts/01K00000000000000000000000' as string)).toMatchObject({ status: 404 });
  });
});
