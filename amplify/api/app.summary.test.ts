import type { Customer } from '@console/core/contract/customer';
import { settings as settingsSchema } from '@console/core/contract/settings';
import { summary as summarySchema } from '@console/core/contract/summary';
import type { CustomerRecord } from '@console/core/records/customer';
import { describe, expect, it } from 'vitest';
import { acme, testConsole } from './testing/console.ts';

describe('GET /summary', () => {
  it('counts what there is', async () => {
    const { call } = await testConsole();
    await call('POST /customers', { body: acme });
    await call('POST /customers', { body: { ...acme, code: 'zeta', size: 'large' } });
    const { body } = await call('GET /summary', { as: 'viewer' });
    expect(summarySchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      customers: { total: 2, byStatus: { creating: 2, online: 0 }, byHealth: { down: 0 }, byProduct: { todo: 2 } },
      operations: { queued: 2, running: 0, failedLast24Hours: 0 },
      alerts: { open: 0, acknowledged: 0 },
      regions: [{ code: 'eu-central-1', status: 'ready', customers: 2, capacity: 1600 }],
    });
    const customers = (await call('GET /customers')).body.items;
    const regions = (await call('GET /regions')).body.items;
    const total = (items: { monthlyUsd: number | null }[]) =>
      items.reduce((sum, { monthlyUsd }) => sum + (monthlyUsd ?? 0), 0);
    expect(body.monthlyUsdOf.customers).toBeCloseTo(total(customers), 1);
    expect(body.monthlyUsdOf.regions).toBeCloseTo(total(regions), 1);
    expect(body.monthlyUsdOf.regions).toBeGreaterThan(60);
    expect(body.monthlyUsd).toBeCloseTo(body.monthlyUsdOf.customers + body.monthlyUsdOf.regions, 2);
    expect(body.operations.perDay).toHaveLength(14);
    expect(body.operations.perDay.at(-1)).toMatchObject({ day: '2026-11-20', unfinished: 2 });
  });

  it('bills nothing that is not deployed, and what runs where something else was to run', async () => {
    const { call, store } = await testConsole();
    const codes = ['acme', 'zeta', 'omega'];
    for (const code of codes) await call('POST /customers', { body: { ...acme, code } });
    const change = async (code: string, change: Partial<CustomerRecord>) => {
      const record = await store.get('customer', { code });
      if (record) await store.commit([{ write: 'replace', kind: 'customer', record: { ...record, ...change } }]);
    };
    const runs = (await store.get('customer', { code: 'acme' }))?.spec ?? null;
    await change('acme', { status: 'online', deployed: runs });
    await change('zeta', { status: 'failed' });
    await change('omega', { status: 'failed', deployed: runs, spec: { version: '1.0', size: 'large' } });
    const { body } = await call('GET /summary', { as: 'viewer' });
    const { body: customers } = await call('GET /customers');
    const [{ monthlyUsd: one }, ...others] = codes.map((code) =>
      (customers.items as Customer[]).find((item) => item.code === code),
    ) as [Customer, ...Customer[]];
    expect(one).toBeGreaterThan(0);
    expect(others.map(({ monthlyUsd }) => monthlyUsd)).toEqual([0, one]);
    expect(body.monthlyUsdOf.customers).toBeCloseTo(2 * (one ?? 0), 2);
    expect(body.monthlyUsdBy.product).toEqual({ todo: body.monthlyUsdOf.customers });
    expect(body.monthlyUsdBy.region).toEqual({ 'eu-central-1': body.monthlyUsd });
  });

  it('is a second old, not more', async () => {
    const { call, clock } = await testConsole();
    const total = async () => (await call('GET /summary')).body.customers.total;
    expect(await total()).toBe(0);
    await call('POST /customers', { body: acme });
    expect(await total()).toBe(0);
    clock.time += 1_100;
    expect(await total()).toBe(1);
  });
});

describe('GET /settings', () => {
  it('tells what this installation is', async () => {
    const { call } = await testConsole();
    const { body } = await call('GET /settings', { as: 'viewer' });
    expect(settingsSchema.parse(body)).toEqual(body);
    expect(body).toMatchObject({
      mode: 'local',
      version: '1.2.3',
      management: null,
      cluster: { account: 'local', regions: ['eu-central-1'] },
      customerUrl: 'http://{code}.localhost:8080/',
      limits: { concurrentJobs: 2, databasesPerRegion: null, customersPerRegion: 1600 },
    });
  });
});

it('a region holds no more customers than the quotas of AWS allow', async () => {
  const { call } = await testConsole({}, { quotas: { 'fargate-vcpu': 0.5, 'rds-clusters': 1 } });
  expect((await call('GET /regions')).body.items).toMatchObject([
    { capacity: 1, capacityLimit: { quota: 'fargate-vcpu', value: 0.5, adjustable: true } },
  ]);
  expect((await call('GET /settings')).body.limits).toMatchObject({ databasesPerRegion: 1, customersPerRegion: 1 });
  expect((await call('POST /customers', { body: acme })).status).toBe(202);
  expect(await call('POST /customers', { body: { ...acme, code: 'zeta' } })).toMatchObject({
    status: 409,
    body: {
      code: 'region-full',
      detail:
        'Region eu-central-1 is full: it holds 1 of 1 customers, limited by Fargate vCPUs (0.5). Request an increase in Service Quotas, or choose another region.',
    },
  });
});
