import { DeleteItemCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { createTenantData } from '@console/adapters/tenant-data/tenant-data';
import { createTenantTransfer } from '@console/adapters/tenant-transfer/tenant-transfer';
import {
  createPoolInstallation,
  type PoolInstallation,
  prefix,
  sharedTable,
} from '@console/codebuild/testing/pool-installation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startForTest, type TestDynoxide } from './start-for-test.ts';
import { createTenantTable } from './testing/tenant-table.ts';

const region = 'eu-west-1';
const credentials = async () => ({ accessKeyId: 'local', secretAccessKey: 'local' });
const ownTable = 'own-table';
const ownOutputs = { TableName: ownTable, TableArn: 'arn:own', TableStreamArn: 'arn:own/stream' };

let dynoxide: TestDynoxide;
let client: DynamoDBClient;
let here: PoolInstallation;
let tenantId: string;
let revision = 0;

beforeEach(async () => {
  dynoxide = await startForTest();
  client = new DynamoDBClient({ endpoint: dynoxide.endpoint, region, credentials });
  await createTenantTable(client, sharedTable);
  here = await createPoolInstallation();
  const access = { credentials, endpoint: dynoxide.endpoint };
  Object.assign(here.tenants, { data: createTenantData(access), transfer: createTenantTransfer(access) });
  await here.withPool();
  const { id, operation } = await here.create('acme');
  tenantId = id;
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

const key = (n: number) => ({ PK: { S: `TENANT#${tenantId}#USER#u${n % 5}` }, SK: { S: `COLOR#${n}` } });
const nextRevision = () => {
  revision = Math.max(revision + 1, Date.now() * 1_000);
  return revision;
};
const routed = async () => here.parameters()[`${prefix}tenants/${tenantId}/table-name`] ?? '';
/** As a function does that knows the table of the moment. */
const put = async (n: number, value: string, table?: string) =>
  client.send(
    new PutItemCommand({
      TableName: table ?? (await routed()),
      Item: { ...key(n), value: { S: value }, _revision: { N: String(nextRevision()) } },
    }),
  );
const remove = async (n: number) => client.send(new DeleteItemCommand({ TableName: await routed(), Key: key(n) }));
const values = async (table: string) => {
  const found: Record<string, string> = {};
  for await (const page of createTenantData({ credentials, endpoint: dynoxide.endpoint }).pages({
    region,
    table,
    tenantId,
  }))
    for (const { SK, value } of page) found[String(SK?.S)] = String(value?.S);
  return found;
};
const move = (cloudType: 'public' | 'private') => here.ask('acme', 'customer.move', { cloudType });

/** Writes like a busy application, and knows what there has to be in the end. */
function writer() {
  const expected: Record<string, string> = {};
  let stopped = false;
  const work = (async () => {
    for (let n = 0; !stopped; n += 1) {
      const at = n % 60;
      if (n % 7 === 3) {
        await remove(at);
        delete expected[`COLOR#${at}`];
      } else {
        await put(at, `v${n}`);
        expected[`COLOR#${at}`] = `v${n}`;
      }
    }
  })();
  return {
    expected,
    stop: async () => {
      stopped = true;
      await work;
    },
  };
}

const fill = async () => {
  for (let n = 100; n < 180; n += 1) await put(n, 'still');
};
const still = () => Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`COLOR#${n + 100}`, 'still']));

describe('a job that moves a customer', () => {
  it('loses no item, doubles none and makes none older, while it is written to', async () => {
    await fill();
    Object.assign(here.settings, { drainMs: 1_500 });
    const busy = writer();
    const { id } = await move('private');
    const { outcome, operation } = await here.run(id);
    await busy.stop();
    expect(operation?.error).toBeNull();
    expect(outcome).toBe('succeeded');
    expect(await routed()).toBe(ownTable);
    expect(await values(ownTable)).toEqual({ ...still(), ...busy.expected });
    expect(operation?.result).toMatchObject({
      from: sharedTable,
      to: ownTable,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it.each(['demandStream', 'copy', 'changes', 'compare'] as const)(
    'goes on where a job was killed at "%s"',
    async (phase) => {
      await fill();
      await put(1, 'before');
      const { id } = await move('private');
      const original = here.tenants.transfer[phase];
      const kill = () => {
        throw new Error('killed');
      };
      Object.assign(here.tenants.transfer, {
        [phase]: async (...all: never[]) => {
          await (original as (...all: never[]) => unknown)(...all);
          return kill();
        },
      });
      if (phase === 'changes') Object.assign(here.tenants.transfer, { changes: kill });
      await here.run(id).catch(() => undefined);
      Object.assign(here.tenants.transfer, { [phase]: original });
      await put(1, 'between');
      await remove(100);
      const { outcome, operation } = await here.takeOver(id);
      expect(operation?.error).toBeNull();
      expect(outcome).toBe('succeeded');
      const { 'COLOR#100': _, ...others } = still();
      expect(await values(ownTable)).toEqual({ ...others, 'COLOR#1': 'between' });
    },
  );

  it('goes on after the switch where a job was killed there, with what was written late to the earlier table', async () => {
    await fill();
    const { id } = await move('private');
    const { put: write } = here.tenants.parameters;
    here.tenants.parameters.put = async (at, parameters) => {
      await write(at, parameters);
      if (Object.values(parameters).includes(ownTable)) throw new Error('killed');
    };
    await here.run(id).catch(() => undefined);
    here.tenants.parameters.put = write;
    expect(await routed()).toBe(ownTable);
    await put(100, 'late, to the earlier table', sharedTable);
    await put(101, 'in the new table');
    expect((await here.takeOver(id)).outcome).toBe('succeeded');
    expect(await values(ownTable)).toMatchObject({
      'COLOR#100': 'late, to the earlier table',
      'COLOR#101': 'in the new table',
    });
  });

  it('can go back, with everything that was written since', async () => {
    await fill();
    await here.run((await move('private')).id);
    await put(100, 'since');
    await remove(101);
    expect((await here.run((await move('public')).id)).outcome).toBe('succeeded');
    expect(await routed()).toBe(sharedTable);
    const { 'COLOR#101': _, ...others } = still();
    expect(await values(sharedTable)).toEqual({ ...others, 'COLOR#100': 'since' });
  });
});
