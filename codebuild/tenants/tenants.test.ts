import { DomainError } from '@console/core/errors';
import { cancelOperation } from '@console/core/operations/retry-and-cancel';
import { tellEvents } from '@console/core/operations/tell-events';
import type { TenantItem } from '@console/core/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { request } from '../testing/installation.ts';
import { createPoolInstallation, type PoolInstallation, prefix, sharedTable } from '../testing/pool-installation.ts';

let here: PoolInstallation;
beforeEach(async () => {
  here = await createPoolInstallation();
  await here.withPool();
});
afterEach(() => here.close());

const tablesOutputs = { TableName: 'own-table', TableArn: 'arn:own', TableStreamArn: 'arn:own/stream' };
const itemsOf = (tenantId: string, kind: string, count: number): TenantItem[] =>
  Array.from({ length: count }, (_, n) => ({
    PK: { S: `TENANT#${tenantId}#USER#${n % 9}` },
    SK: { S: `${kind}#${n}` },
  }));
const userPool = { region: 'eu-west-1', userPoolId: 'eu-west-1_pool' };
const types = () => here.tenants.events.published.map(({ type }) => type);
const created = async (code: string, cloudType: 'public' | 'private' = 'public') => {
  const { id, operation } = await here.create(code, cloudType);
  const done = await here.run(operation.id);
  if (done.outcome !== 'succeeded') throw new Error(JSON.stringify(done.operation?.error));
  return id;
};

describe('a job that creates a public customer', () => {
  it('makes no stack: it writes parameters, invites the administrator and sees the address answer', async () => {
    const id = await created('acme');
    expect(here.stacks.calls).toEqual([]);
    expect(here.parameters()).toMatchObject({
      [`${prefix}tenants/${id}/code`]: 'acme',
      [`${prefix}tenants/${id}/plan`]: 'standard',
      [`${prefix}tenants/${id}/status`]: 'active',
      [`${prefix}tenants/${id}/table-name`]: sharedTable,
      [`/accounts/${id}/cloud-type`]: 'public',
      [`/accounts/${id}/provisioning-status`]: 'active',
      [`/accounts/${id}/dynamodb/table-name`]: sharedTable,
    });
    const people = await here.tenants.users.list(userPool, id);
    expect(people).toMatchObject([{ email: 'first@acme.example.com', role: 'admin' }]);
    expect(await here.customer('acme')).toMatchObject({ status: 'online', deployed: { size: 'standard' } });
    expect(types()).toEqual(['Account Provisioning Started', 'Account Provisioning Completed']);
  });

  it('fails before it makes anything where the region has become too small', async () => {
    const { store } = here;
    const region = await store.get('region', { code: 'eu-west-1' });
    if (!region) throw new Error('There is no region');
    const usage = { 'ssm-parameters': 10_001 };
    await store.commit([{ write: 'replace', kind: 'region', record: { ...region, usage } }]);
    const { operation } = await here.create('acme', 'public');
    const done = await here.run(operation.id);
    expect(done.operation?.error).toMatchObject({
      code: 'quota-exceeded',
      message: 'Region eu-west-1 uses 10001 of 10000 of its quota "Standard parameters".',
    });
    expect(Object.keys(here.parameters()).filter((name) => name.includes('/table-name'))).toEqual([]);
  });

  it('tells "Completed" only when the customer is online', async () => {
    const statuses: (string | undefined)[] = [];
    const { publish } = here.tenants.events;
    here.tenants.events.publish = async (event) => {
      statuses.push((await here.customer('acme'))?.status);
      await publish(event);
    };
    await created('acme');
    expect(statuses).toEqual(['creating', 'online']);
  });

  it('has "Completed" told later, once and with the same id, when its job could not tell it', async () => {
    const { events } = here.tenants;
    const { publish } = events;
    const refused: string[] = [];
    events.publish = async (event) => {
      if (event.type !== 'Account Provisioning Completed') return publish(event);
      refused.push(event.detail.eventId);
      throw new Error('killed');
    };
    await created('acme');
    expect(types()).toEqual(['Account Provisioning Started']);
    events.publish = publish;
    const tell = () =>
      tellEvents({ ...here.base, events, graceMs: 0, onError: (error) => expect(error).toBeUndefined() });
    await tell();
    await tell();
    expect(types()).toEqual(['Account Provisioning Started', 'Account Provisioning Completed']);
    expect(events.published.at(-1)?.detail.eventId).toBe(refused[0]);
  });

  it('tells a failure, and ends well when it is retried, with one administrator', async () => {
    here.application.status = 503;
    const { id, operation } = await here.create('acme');
    const failed = await here.run(operation.id);
    expect(failed.operation).toMatchObject({ status: 'failed', error: { code: 'address-unreachable' } });
    expect(types()).toEqual(['Account Provisioning Started', 'Account Provisioning Failed']);
    expect(here.parameters()[`/accounts/${id}/provisioning-status`]).toBe('failed');
    here.application.status = 200;
    const again = await here.ask('acme', 'customer.redeploy');
    expect((await here.run(again.id)).outcome).toBe('succeeded');
    expect(here.parameters()).toMatchObject({
      [`/accounts/${id}/provisioning-status`]: 'active',
      [`/accounts/${id}/provisioning-error`]: '-',
    });
    expect(await here.tenants.users.list(userPool, id)).toHaveLength(1);
  });

  it.each(['parameters', 'users', 'events'] as const)('goes on where a job was killed at its %s', async (port) => {
    const { id, operation } = await here.create('acme');
    const kill = (): never => {
      throw new Error('killed');
    };
    const { parameters, users, events } = here.tenants;
    const before = { put: parameters.put, create: users.create, publish: events.publish };
    if (port === 'parameters')
      parameters.put = async (region, values) => {
        await before.put(region, values);
        kill();
      };
    if (port === 'users') users.create = async (pool, user) => (await before.create(pool, user)) && kill();
    if (port === 'events')
      events.publish = async (event) => {
        await before.publish(event);
        kill();
      };
    await expect(here.run(operation.id)).rejects.toThrow('killed');
    Object.assign(parameters, { put: before.put });
    Object.assign(users, { create: before.create });
    Object.assign(events, { publish: before.publish });
    expect((await here.takeOver(operation.id)).outcome).toBe('succeeded');
    expect(await here.tenants.users.list(userPool, id)).toHaveLength(1);
    expect(here.parameters()[`${prefix}tenants/${id}/status`]).toBe('active');
  });

  it('fails before it creates anything when the job may not use the parameters, or the product lacks the type', async () => {
    const { get } = here.tenants.parameters;
    here.tenants.parameters.get = async () => {
      throw new DomainError('unavailable', 'access-denied', 'not allowed');
    };
    const denied = await here.create('acme');
    expect((await here.run(denied.operation.id)).operation?.error).toMatchObject({ code: 'access-denied' });
    here.tenants.parameters.get = get;
    expect(await here.tenants.users.list(userPool, denied.id)).toEqual([]);
  });
});

describe('a job of a private customer', () => {
  const withTable = () => {
    here.stacks.outcomes = [
      { status: 'CREATE_COMPLETE', outputs: tablesOutputs },
      { status: 'UPDATE_COMPLETE', outputs: tablesOutputs },
    ];
  };

  it('creates its table, and protects it once everything answers', async () => {
    withTable();
    const id = await created('acme', 'private');
    expect(here.stacks.calls).toEqual(['create', 'update']);
    expect(here.parameters()).toMatchObject({
      [`${prefix}tenants/${id}/table-name`]: 'own-table',
      [`/accounts/${id}/dynamodb/stream-arn`]: 'arn:own/stream',
    });
  });

  it('refuses to take over a table that was kept', async () => {
    const { id, operation } = await here.create('acme', 'private');
    here.tenants.data.tables.set(`tenant-palette-${id}`, itemsOf(id, 'COLOR', 2));
    const { operation: ended } = await here.run(operation.id);
    expect(ended?.error).toMatchObject({ code: 'table-kept', resource: `tenant-palette-${id}` });
    expect(here.stacks.calls).toEqual([]);
  });

  it('deletes the table with the customer', async () => {
    withTable();
    await created('acme', 'private');
    here.stacks.calls.length = 0;
    here.tenants.data.tables.set('own-table', []);
    here.stacks.outcomes = [{ status: 'UPDATE_COMPLETE', outputs: tablesOutputs }];
    const { id } = await here.ask('acme', 'customer.delete', { confirm: 'acme', finalSnapshot: false });
    expect((await here.run(id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(['update', 'remove']);
    expect(await here.customer('acme')).toBeUndefined();
  });
});

describe('a job that suspends and resumes a customer of a pool', () => {
  it('lets the functions refuse it, and serve it again', async () => {
    const id = await created('acme');
    const status = () => here.parameters()[`${prefix}tenants/${id}/status`];
    await here.run((await here.ask('acme', 'customer.suspend')).id);
    expect([status(), (await here.customer('acme'))?.status]).toEqual(['suspended', 'suspended']);
    await here.run((await here.ask('acme', 'customer.redeploy')).id);
    expect(status()).toBe('suspended');
    await here.run((await here.ask('acme', 'customer.resume')).id);
    expect([status(), (await here.customer('acme'))?.status]).toEqual(['active', 'online']);
  });
});

describe('a job that deletes a customer of a pool', () => {
  const fill = (id: string, other: string) =>
    here.tenants.data.tables.set(sharedTable, [
      ...itemsOf(id, 'COLOR', 3_000),
      ...itemsOf(id, 'LOG', 1_500),
      ...itemsOf(id, 'FILE', 500),
      ...itemsOf(other, 'COLOR', 7),
    ]);
  const remove = async (finalSnapshot: boolean) => {
    const { id } = await here.ask('acme', 'customer.delete', { confirm: 'acme', finalSnapshot });
    return here.run(id);
  };

  it('takes 5,000 items of 3 kinds, the people and the parameters, and nothing of others', async () => {
    const [id, other] = [await created('acme'), await created('other')];
    fill(id, other);
    const { operation } = await remove(true);
    expect(operation).toMatchObject({ status: 'succeeded', result: { items: 5_000, people: 1, exportedItems: 5_000 } });
    expect(here.tenants.data.tables.get(sharedTable)).toHaveLength(7);
    expect(await here.tenants.users.list(userPool, id)).toEqual([]);
    expect(Object.keys(here.parameters()).filter((name) => name.includes(id))).toEqual([]);
    expect(Object.keys(here.parameters()).filter((name) => name.includes(other))).not.toEqual([]);
    expect(here.tenants.exports.kept).toEqual([`${operation?.id}.zip`]);
    expect(types().slice(-2)).toEqual(['Account Deprovisioning Started', 'Account Deprovisioning Completed']);
    expect(await here.customer('acme')).toBeUndefined();
  });

  it('goes on where a job was killed', async () => {
    const [id, other] = [await created('acme'), await created('other')];
    fill(id, other);
    const { erase } = here.tenants.data;
    here.tenants.data.erase = async (of) => {
      await erase(of);
      throw new Error('killed');
    };
    await expect(remove(false)).rejects.toThrow('killed');
    here.tenants.data.erase = erase;
    const last = (await here.customer('acme'))?.activeOperationId ?? '';
    expect((await here.takeOver(last)).outcome).toBe('succeeded');
    expect(Object.keys(here.parameters()).filter((name) => name.includes(id))).toEqual([]);
  });

  it('exports nothing when that was not requested', async () => {
    await created('acme');
    await remove(false);
    expect(here.tenants.exports.kept).toEqual([]);
  });
});

it('a customer whose pool has failed fails with the reason of the pool', async () => {
  const other = await createPoolInstallation();
  other.application.status = 503;
  await other.addThePool();
  const { operation } = await other.create('acme');
  const { operation: ended } = await other.run(operation.id);
  expect(ended?.error).toMatchObject({ code: 'pool-not-ready', message: expect.stringContaining('HTTP status 503') });
  other.close();
});

describe('a creation that is cancelled', () => {
  it('leaves nothing', async () => {
    const { id, operation } = await here.create('acme');
    const { create } = here.tenants.users;
    here.tenants.users.create = async (pool, user) => {
      const result = await create(pool, user);
      await cancelOperation(here.base, request, operation.id);
      await new Promise((resolve) => setTimeout(resolve, 50));
      return result;
    };
    expect((await here.run(operation.id)).outcome).toBe('cancelled');
    expect(await here.tenants.users.list(userPool, id)).toEqual([]);
    expect(Object.keys(here.parameters()).filter((name) => name.includes(id))).toEqual([]);
  });
});

describe('a job that exports or erases a customer of a pool', () => {
  it('tells what it has exported, and where', async () => {
    const id = await created('acme');
    here.tenants.data.tables.set(sharedTable, itemsOf(id, 'COLOR', 12));
    const { operation } = await here.run((await here.ask('acme', 'customer.export')).id);
    expect(operation).toMatchObject({ status: 'succeeded', result: { exportedItems: 12 } });
    expect(here.tenants.exports.kept).toEqual([`${operation?.id}.zip`]);
    expect((await here.customer('acme'))?.status).toBe('online');
  });

  it('proves what it has erased, and goes on serving the customer, also after a failure', async () => {
    const [id, other] = [await created('acme'), await created('other')];
    const items = [...itemsOf(id, 'COLOR', 12), ...itemsOf(id, 'LOG', 3), ...itemsOf(other, 'COLOR', 4)];
    here.tenants.data.tables.set(sharedTable, items);
    const { erase } = here.tenants.data;
    here.tenants.data.erase = async () => {
      throw new Error('killed');
    };
    const { id: erasure } = await here.ask('acme', 'customer.erase', { confirm: 'acme' });
    await expect(here.run(erasure)).rejects.toThrow('killed');
    expect(here.parameters()[`${prefix}tenants/${id}/status`]).toBe('active');
    here.tenants.data.erase = erase;
    const { operation } = await here.takeOver(erasure);
    expect(operation).toMatchObject({
      status: 'succeeded',
      result: { items: 15, 'items.COLOR': 12, 'items.LOG': 3, tables: sharedTable, left: 0 },
    });
    expect(here.tenants.data.tables.get(sharedTable)).toHaveLength(4);
    expect(here.parameters()[`${prefix}tenants/${id}/status`]).toBe('active');
  });
});
