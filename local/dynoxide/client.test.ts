import { join } from 'node:path';
import { aClaim } from '@console/adapters/contract/records';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { ConditionFailed } from '@console/core/ports';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { dynamoClient } from './client.ts';
import { ensureTable } from './ensure-table.ts';
import { startForTest, type TestDynoxide } from './start-for-test.ts';

const table = 'console';
let folder: string;
let dynoxide: TestDynoxide;
let client: ReturnType<typeof dynamoClient>;

beforeEach(async () => {
  folder = await temporaryFolder();
  dynoxide = await startForTest({ dbPath: join(folder, 'table.db') });
  client = dynamoClient(dynoxide);
  await ensureTable(client, table);
});
afterEach(async () => {
  client.destroy();
  await dynoxide.stop();
});

const creates = (...keys: string[]) =>
  keys.map((key) => ({ write: 'create', kind: 'claim', record: aClaim({ key }) }) as const);

it('outlives a restart of dynoxide, which keeps what was written', async () => {
  const store = createDynamoStore({ client, table });
  await store.commit(creates('before'));
  await dynoxide.stop();
  const reading = store.get('claim', { kind: 'code', key: 'before' });
  const writing = store.commit(creates('during', 'too'));
  dynoxide = await startForTest({ dbPath: join(folder, 'table.db'), port: dynoxide.port });
  expect(await reading).toMatchObject({ key: 'before', rev: 1 });
  await writing;
  expect(await store.get('claim', { kind: 'code', key: 'too' })).toMatchObject({ rev: 1 });
});

it('reports that the store is unavailable when dynoxide stays away', async () => {
  await dynoxide.stop();
  const failing = createDynamoStore({ client: dynamoClient(dynoxide, 50), table });
  await expect(failing.commit(creates('acme'))).rejects.toMatchObject({ code: 'store-unreachable' });
});

it('creates a table once', async () => {
  await createDynamoStore({ client, table }).commit(creates('kept'));
  await ensureTable(client, table);
  expect(await createDynamoStore({ client, table }).get('claim', { kind: 'code', key: 'kept' })).toBeDefined();
});

describe('a commit whose answer is lost', () => {
  /** The first write is carried out, and its answer does not arrive. */
  const loseFirstAnswer = () => {
    let lost = false;
    client.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        if (lost) return answer;
        lost = true;
        throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' });
      },
      { step: 'deserialize', name: 'loseFirstAnswer' },
    );
  };

  it.each([[['one']], [['one', 'two']]])('is not taken for somebody else’s: %o', async (keys) => {
    loseFirstAnswer();
    const store = createDynamoStore({ client, table });
    await store.commit(creates(...keys));
    expect(await store.get('claim', { kind: 'code', key: 'one' })).toMatchObject({ rev: 1 });
  });

  it('still fails when somebody else was first', async () => {
    const store = createDynamoStore({ client, table });
    await store.commit(creates('one'));
    loseFirstAnswer();
    await expect(store.commit(creates('one'))).rejects.toBeInstanceOf(ConditionFailed);
  });
});
