import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dynamoClient, streamsClient } from '../dynoxide/client.ts';
import { ensureTable } from '../dynoxide/ensure-table.ts';
import { startForTest, type TestDynoxide } from '../dynoxide/start-for-test.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { readStream, type StreamReader, type StreamReaderOptions } from './reader.ts';
import type { StreamRecord } from './record.ts';

const table = 'console';
let folder: string;
let dynoxide: TestDynoxide;
let client: ReturnType<typeof dynamoClient>;
let readers: StreamReader[];

beforeEach(async () => {
  readers = [];
  folder = await temporaryFolder();
  dynoxide = await startForTest({ dbPath: join(folder, 'table.db') });
  client = dynamoClient(dynoxide);
  await ensureTable(client, table);
});
afterEach(async () => {
  await Promise.all(readers.map((reader) => reader.stop()));
  client.destroy();
  await dynoxide.stop();
});

const put = (sk: string, n = 0) => client.send(new PutCommand({ TableName: table, Item: { pk: 'p', sk, n } }));

const restart = async () => {
  await dynoxide.stop();
  dynoxide = await startForTest({ dbPath: join(folder, 'table.db'), port: dynoxide.port });
};

async function follow(options: Partial<StreamReaderOptions> = {}) {
  const records: StreamRecord[] = [];
  const log = vi.fn();
  const reader = readStream({
    client: streamsClient(dynoxide),
    table,
    log,
    onRecords: async (batch) => {
      records.push(...batch);
    },
    ...options,
  });
  readers.push(reader);
  await reader.ready;
  return { reader, log, records, keys: () => records.map(({ dynamodb }) => dynamodb.Keys.sk?.S) };
}

const soon = { timeout: 5_000, interval: 5 };

describe('a reader of the stream', () => {
  it('hands over what happens to items, in the shape of Lambda', async () => {
    const { records } = await follow();
    await put('a', 1);
    await put('a', 2);
    await client.send(new DeleteCommand({ TableName: table, Key: { pk: 'p', sk: 'a' } }));
    await vi.waitFor(() => expect(records).toHaveLength(3), soon);
    expect(records.map(({ eventName }) => eventName)).toEqual(['INSERT', 'MODIFY', 'REMOVE']);
    expect(records[1]).toMatchObject({
      eventSource: 'aws:dynamodb',
      dynamodb: {
        Keys: { pk: { S: 'p' }, sk: { S: 'a' } },
        OldImage: { n: { N: '1' } },
        NewImage: { n: { N: '2' } },
        ApproximateCreationDateTime: expect.any(Number),
      },
    });
  });

  it('hands over each record once, in order, in batches', async () => {
    const batches: StreamRecord[][] = [];
    const { reader } = await follow({
      batchSize: 10,
      onRecords: async (batch) => {
        batches.push(batch);
      },
    });
    const names = Array.from({ length: 35 }, (_, n) => `item-${n}`);
    for (const name of names) await put(name);
    reader.nudge();
    await vi.waitFor(() => expect(batches.flat()).toHaveLength(names.length), soon);
    expect(batches.flat().map(({ dynamodb }) => dynamodb.Keys.sk?.S)).toEqual(names);
    expect(batches.every((batch) => batch.length <= 10)).toBe(true);
  });

  it('begins with what is new when it has no position', async () => {
    await put('before');
    const { keys } = await follow();
    await put('after');
    await vi.waitFor(() => expect(keys()).toEqual(['after']), soon);
  });

  it('reads the very first record of a table', async () => {
    const { keys } = await follow();
    await put('first');
    await vi.waitFor(() => expect(keys()).toEqual(['first']), soon);
  });

  it('goes on where it stopped', async () => {
    const checkpointFile = join(folder, 'position.json');
    const first = await follow({ checkpointFile });
    await put('one');
    await vi.waitFor(() => expect(first.keys()).toEqual(['one']), soon);
    await first.reader.stop();
    await put('two');
    const second = await follow({ checkpointFile });
    await vi.waitFor(() => expect(second.keys()).toEqual(['two']), soon);
  });

  it.each(['not json', '{"streamArn":"another","sequenceNumbers":{"shard":"1"}}'])(
    'does not stumble over the position %s',
    async (content) => {
      const checkpointFile = join(folder, 'position.json');
      writeFileSync(checkpointFile, content);
      const { keys } = await follow({ checkpointFile });
      await put('new');
      await vi.waitFor(() => expect(keys()).toEqual(['new']), soon);
    },
  );

  it('survives that dynoxide is killed, and misses nothing', async () => {
    const { keys, log } = await follow();
    await put('one');
    await restart();
    await put('two');
    await restart();
    await put('three');
    await vi.waitFor(() => expect(keys()).toEqual(['one', 'two', 'three']), soon);
    expect(log.mock.calls.flat().every((line) => !line.includes('skipped'))).toBe(true);
  });

  it('waits for a dynoxide that is not there yet', async () => {
    await dynoxide.stop();
    const following = follow();
    const { port } = dynoxide;
    dynoxide = await startForTest({ dbPath: join(folder, 'table.db'), port });
    const { keys } = await following;
    await put('late');
    await vi.waitFor(() => expect(keys()).toEqual(['late']), soon);
  });

  it('hands records over again after the handler failed', async () => {
    const handler = vi.fn(async () => {}).mockRejectedValueOnce(new Error('not now'));
    await follow({ onRecords: handler });
    await put('one');
    await vi.waitFor(() => expect(handler).toHaveBeenCalledTimes(2), soon);
  });

  it('ends the delivery under way before it stops', async () => {
    const order: string[] = [];
    let finish = () => {};
    const handler = vi.fn(async () => {
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      order.push('delivered');
    });
    const { reader } = await follow({ onRecords: handler });
    await put('one');
    await vi.waitFor(() => expect(handler).toHaveBeenCalled(), soon);
    const stopping = reader.stop().then(() => order.push('stopped'));
    finish();
    await stopping;
    expect(order).toEqual(['delivered', 'stopped']);
  });
});
