import { GetCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { keys } from '../table/keys.ts';
import { startDynamo, type TestDynamo } from '../testing/dynamo.ts';
import { tenantA, tenantB } from '../testing/tenants.ts';
import { Meter } from './meter.ts';
import { type UsageBatch, writeToMeterTable } from './meter-table.ts';

let dynamo: TestDynamo;
const table = 'usage';
beforeAll(async () => {
  dynamo = await startDynamo();
  await dynamo.createTable(table, 0);
});
afterAll(() => dynamo.stop());

const stored = async (tenantId: string, day: string, hour: string) => {
  const Key = { PK: keys.usage(tenantId, day), SK: `HOUR#${hour}` };
  const { Item = {} } = await dynamo.client.send(new GetCommand({ TableName: table, Key }));
  const { PK: _, SK: __, ...usage } = Item;
  return usage;
};

it('sums by tenant and hour', async () => {
  let time = Date.parse('2026-11-28T10:59:59Z');
  const meter = new Meter({ write: writeToMeterTable(dynamo.client, table), now: () => time });
  meter.add(tenantA, { requests: 1, readUnits: 0.5 });
  meter.add(tenantA, { requests: 1, readUnits: 0.5, computeMs: 12 });
  meter.add(tenantB, { requests: 1, bytes: 100 });
  time += 1_000;
  meter.add(tenantA, { requests: 1, writeUnits: 4 });
  await meter.flush();
  expect(await stored(tenantA, '2026-11-28', '10')).toEqual({ requests: 2, readUnits: 1, computeMs: 12 });
  expect(await stored(tenantA, '2026-11-28', '11')).toEqual({ requests: 1, writeUnits: 4 });
  expect(await stored(tenantB, '2026-11-28', '10')).toEqual({ requests: 1, bytes: 100 });
});

it('counts a batch once whose answer was lost', async () => {
  const write = writeToMeterTable(dynamo.client, table);
  const sent: UsageBatch[] = [];
  let answers = false;
  const meter = new Meter({
    now: () => Date.parse('2026-11-27T08:00:00Z'),
    write: async (batch) => {
      sent.push(batch);
      await write(batch);
      if (!answers) throw new Error('The connection was closed.');
    },
  });
  meter.add(tenantA, { requests: 1 });
  await expect(meter.flush()).rejects.toThrow('closed');
  meter.add(tenantA, { requests: 1 });
  answers = true;
  await meter.flush();
  await meter.flush();
  expect(sent[0]?.id).toBe(sent[1]?.id);
  expect(await stored(tenantA, '2026-11-27', '08')).toEqual({ requests: 2 });
});

it('writes more tenants than one transaction holds', async () => {
  const batches: UsageBatch[] = [];
  const meter = new Meter({ write: async (batch) => void batches.push(batch), now: () => 0 });
  const ids = Array.from({ length: 150 }, (_, n) => `01HZX${String(n).padStart(21, '0')}`);
  for (const id of ids) meter.add(id, { requests: 1 });
  await meter.flush();
  expect(batches.map(({ hours }) => hours.length)).toEqual([99, 51]);
});

it('writes when it is due, and a failure fails no request', async () => {
  let time = 0;
  const errors: unknown[] = [];
  const batches: UsageBatch[] = [];
  let fails = true;
  const meter = new Meter({
    now: () => time,
    onError: (error) => errors.push(error),
    write: async (batch) => {
      if (fails) throw new Error('down');
      batches.push(batch);
    },
  });
  meter.add(tenantA, { requests: 1 });
  await meter.flushIfDue();
  expect(errors).toHaveLength(1);
  fails = false;
  await meter.flushIfDue();
  expect(batches).toHaveLength(0);
  time = 10_000;
  await meter.flushIfDue();
  expect(batches).toHaveLength(1);
});
