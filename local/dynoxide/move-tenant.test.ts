import { setTimeout as sleep } from 'node:timers/promises';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTenantData } from '@console/adapters/tenant-data/tenant-data';
import { createTenantTransfer } from '@console/adapters/tenant-transfer/tenant-transfer';
import { request } from '@console/codebuild/testing/installation';
import {
  createPoolInstallation,
  type PoolInstallation,
  prefix,
  sharedTable,
} from '@console/codebuild/testing/pool-installation';
import { discardHeld } from '@console/core/operations/discard-held';
import { cancelOperation } from '@console/core/operations/retry-and-cancel';
import { Parameters, TableRouter, TenancyError, TenantTable } from '@console/tenancy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startForTest, type TestDynoxide } from './start-for-test.ts';
import { createTenantTable } from './testing/tenant-table.ts';

const region = 'eu-west-1';
const credentials = async () => ({ accessKeyId: 'local', secretAccessKey: 'local' });

let dynoxide: TestDynoxide;
let client: DynamoDBClient;
let here: PoolInstallation;
let tenantId: string;
let ownTable: string;

beforeEach(async () => {
  dynoxide = await startForTest();
  client = new DynamoDBClient({ endpoint: dynoxide.endpoint, region, credentials });
  await createTenantTable(client, sharedTable);
  here = await createPoolInstallation();
  const access = { credentials, endpoint: dynoxide.endpoint };
  Object.assign(here.tenants, { data: createTenantData(access), transfer: createTenantTransfer(access) });
  Object.assign(here.settings, { routeLeaseMs: keptMs + callMs + 200 });
  await here.withPool();
  const { id, operation } = await here.create('acme');
  tenantId = id;
  ownTable = `own-${id}`;
  const ownOutputs = { TableName: ownTable, TableArn: 'arn:own', TableStreamArn: 'arn:own/stream' };
  await here.run(operation.id);
  here.stacks.whileDeploying = async () => createTenantTable(client, ownTable).catch(() => {});
  const { deploy } = here.stacks;
  here.stacks.deploy = async (...all) => ({ ...(await deploy(...all)), outputs: ownOutputs });
  const { describe: shown } = here.stacks;
  here.stacks.describe = async (stack) => {
    const result = await shown(stack);
    return result && { ...result, outputs: ownOutputs };
  };
});
afterEach(async () => {
  here.close();
  client.destroy();
  await dynoxide.stop();
});

const keptMs = 100;
const callMs = 1_500;
/** A function of the pool: a process that keeps what it knows. */
function aFunction(): TenantTable {
  const read = async (name: string) => here.parameters()[name];
  const router = new TableRouter({ parameters: new Parameters({ prefix, read }), sharedTable, keptMs, callMs });
  const documents = DynamoDBDocumentClient.from(client);
  return new TenantTable(tenantId, { router, client: async () => documents });
}

const routed = () => here.parameters()[`${prefix}tenants/${tenantId}/table-name`] ?? '';
const ref = (n: number) => ({ kind: 'COLOR', id: String(n), user: `u${n % 5}` });
/** An application tries again what may not have counted. */
async function untilDone<T>(call: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof TenancyError) || error.statusCode !== 503 || tries === 20) throw error;
    }
  }
}
const values = async (table: string) => {
  const found: Record<string, unknown> = {};
  const pages = createTenantData({ credentials, endpoint: dynoxide.endpoint }).pages({ region, table, tenantId });
  for await (const page of pages) for (const { SK, value } of page) found[String(SK?.S)] = value?.S ?? value?.N;
  return found;
};
const move = (cloudType: 'public' | 'private') => here.ask('acme', 'customer.move', { cloudType });

/** A busy application of three functions; knows what there has to be, and sees that nothing it reads is older than that. */
function busyApplication() {
  const expected: Record<string, unknown> = {};
  const older: string[] = [];
  let count = 0;
  let longestMs = 0;
  let stopped = false;
  const functions = [aFunction(), aFunction(), aFunction()];
  const at = (n: number) => functions[n % 3] as TenantTable;
  const work = async (own: number) => {
    for (let n = 0; !stopped; n += 1) {
      const item = own * 20 + (n % 20);
      const key = `COLOR#${item}`;
      const start = performance.now();
      if (n % 7 === 3) {
        await untilDone(() => at(n).delete(ref(item)));
        delete expected[key];
      } else {
        await untilDone(() => at(n).put(ref(item), { value: `v${n}` }));
        expected[key] = `v${n}`;
      }
      longestMs = Math.max(longestMs, performance.now() - start);
      const seen = (await untilDone(() => at(n + 1).get(ref(item), { consistent: true })))?.attributes.value;
      await sleep(3);
      if (seen !== expected[key]) older.push(`${key}: ${seen} in place of ${expected[key]}`);
    }
  };
  const counting = async () => {
    await untilDone(() => at(0).put(ref(900), { value: 0 }));
    for (; !stopped; count += 1) {
      await at(count).update(ref(900), { add: { value: 1 } });
      await sleep(3);
    }
  };
  const all = Promise.all([work(0), work(1), work(2), counting()]);
  return {
    expected,
    older,
    longestMs: () => longestMs,
    stop: async () => {
      stopped = true;
      await all;
      expected['COLOR#900'] = String(count);
    },
  };
}

const fill = async () => {
  const app = aFunction();
  for (let n = 100; n < 180; n += 1) await app.put(ref(n), { value: 'still' });
};
const still = () => Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`COLOR#${n + 100}`, 'still']));

/** Stops a job for good once it has done something for the first time; `goOn` lets it go on, long after it was replaced. */
function stopAfter(target: object, method: string, isIt: (...all: unknown[]) => boolean = () => true) {
  const original = Reflect.get(target, method) as (...all: unknown[]) => Promise<unknown>;
  let goOn = () => {};
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let reached = () => {};
  const stopped = new Promise<void>((resolve) => {
    reached = resolve;
  });
  let isFirst = true;
  Reflect.set(target, method, async (...all: unknown[]) => {
    const result = await original(...all);
    if (isFirst && isIt(...all)) {
      isFirst = false;
      reached();
      await held;
    }
    return result;
  });
  return { stopped, goOn };
}

const phases: [string, () => ReturnType<typeof stopAfter>][] = [
  ['the fence was opened', () => stopAfter(here.tenants.transfer, 'setFence', (_, state) => state === 'open')],
  [
    'the functions were told of it',
    () =>
      stopAfter(here.tenants.parameters, 'put', (_, values) =>
        Object.entries(values as Record<string, string>).some(([name, to]) => /table-name$/.test(name) && /,/.test(to)),
      ),
  ],
  ['the other table was prepared', () => stopAfter(here.tenants.transfer, 'prepare')],
  ['all was copied', () => stopAfter(here.tenants.transfer, 'copy')],
  ['changes were taken over', () => stopAfter(here.tenants.transfer, 'catchUp')],
  ['the tables were compared', () => stopAfter(here.tenants.transfer, 'compare')],
  ['the fence was closed', () => stopAfter(here.tenants.transfer, 'setFence', (_, state) => state === 'closed')],
  ['the move was final', () => stopAfter(here.tenants.transfer, 'setMoved')],
  [
    'the functions were told of the new table',
    () => stopAfter(here.tenants.parameters, 'put', (_, values) => Object.values(values as object).includes(ownTable)),
  ],
  ['the checksum was taken', () => stopAfter(here.tenants.transfer, 'checksum')],
];

describe('a job that moves a customer', () => {
  it('loses no item, doubles none and makes none older, while it is written to, with a short pause', async () => {
    await fill();
    const busy = busyApplication();
    const { id } = await move('private');
    const { outcome, operation } = await here.run(id);
    await busy.stop();
    expect(operation?.error).toBeNull();
    expect(outcome).toBe('succeeded');
    expect(routed()).toBe(ownTable);
    expect(await values(ownTable)).toEqual({ ...still(), ...busy.expected });
    expect(busy.older).toEqual([]);
    expect(operation?.result).toMatchObject({
      from: sharedTable,
      to: ownTable,
      pauseMs: expect.any(Number),
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(operation?.result?.pauseMs).toBeLessThan(5_000);
  }, 90_000);

  it.each(phases)(
    'goes on where a job was killed after %s, also when that one wakes up later',
    async (_, stopThere) => {
      await fill();
      const busy = busyApplication();
      const { id } = await move('private');
      const { stopped, goOn } = stopThere();
      const first = here.run(id).catch(() => undefined);
      await stopped;
      const { outcome, operation } = await here.takeOver(id);
      expect(operation?.error).toBeNull();
      expect(outcome).toBe('succeeded');
      goOn();
      await first;
      await busy.stop();
      expect(routed()).toBe(ownTable);
      expect(await values(ownTable)).toEqual({ ...still(), ...busy.expected });
      expect(busy.older).toEqual([]);
    },
    90_000,
  );

  it.each(phases.slice(2, 6))(
    'when it is cancelled after %s, the customer goes on as before',
    async (_, stopThere) => {
      await fill();
      const busy = busyApplication();
      const { id } = await move('private');
      const { stopped, goOn } = stopThere();
      const first = here.run(id).catch(() => undefined);
      await stopped;
      await cancelOperation(here.base, request, id);
      expect((await here.takeOver(id)).outcome).toBe('cancelled');
      goOn();
      await first;
      await busy.stop();
      expect(routed()).toBe(sharedTable);
      expect(await values(sharedTable)).toEqual({ ...still(), ...busy.expected });
      expect(busy.older).toEqual([]);
    },
    90_000,
  );

  it('has the earlier table deleted once its time is over, and not a moment before, also when a job was killed there', async () => {
    await fill();
    const { operation } = await here.run((await move('private')).id);
    const until = String(operation?.result?.heldUntil);
    const round = (at: number) =>
      discardHeld({
        ...here.base,
        clock: { now: () => new Date(at) },
        onError: (error) => {
          throw error;
        },
      });
    await round(Date.parse(until) - 1);
    expect((await here.customer('acme'))?.activeOperationId).toBeNull();
    expect(Object.keys(await values(sharedTable))).toHaveLength(80);
    await round(Date.parse(until));
    await round(Date.parse(until));
    const id = (await here.customer('acme'))?.activeOperationId ?? '';
    const { stopped, goOn } = stopAfter(here.tenants.data, 'erase');
    const first = here.run(id).catch(() => undefined);
    await stopped;
    expect((await here.takeOver(id)).operation).toMatchObject({ type: 'customer.discard', status: 'succeeded' });
    goOn();
    await first;
    expect(await values(sharedTable)).toEqual({});
    expect(await values(ownTable)).toEqual(still());
    expect(await here.store.get('queue', { id: 'operations' })).toMatchObject({ held: [] });
    await round(Date.parse(until) + 7_200_000);
    expect((await here.customer('acme'))?.activeOperationId).toBeNull();
  }, 90_000);

  it('can go back, with everything that was written since, and there again', async () => {
    await fill();
    await here.run((await move('private')).id);
    const app = aFunction();
    await app.put(ref(100), { value: 'since' });
    await app.delete(ref(101));
    expect((await here.run((await move('public')).id)).outcome).toBe('succeeded');
    expect(routed()).toBe(sharedTable);
    const { 'COLOR#101': _, ...others } = still();
    expect(await values(sharedTable)).toEqual({ ...others, 'COLOR#100': 'since' });
    await untilDone(() => app.put(ref(102), { value: 'later' }));
    expect((await here.run((await move('private')).id)).outcome).toBe('succeeded');
    expect(await values(ownTable)).toEqual({ ...others, 'COLOR#100': 'since', 'COLOR#102': 'later' });
  }, 90_000);
});
