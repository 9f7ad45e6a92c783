import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { slotKey } from '@console/core/claims/claims';
import * as examples from '@console/core/contract/examples';
import { newOperation } from '@console/core/operations/new';
import type { Change } from '@console/core/ports';
import type { CustomerRecord } from '@console/core/records/customer';
import { dynamoClient } from '@console/local/dynoxide/client';
import { ensureTable } from '@console/local/dynoxide/ensure-table';
import { prepareDatabase } from '@console/local/dynoxide/prepare-database';
import { startForTest } from '@console/local/dynoxide/start-for-test';
import { monotonicFactory } from 'ulid';

const table = 'deployment-console';
const at = '2026-01-01T00:00:00.000Z';
const ulid = monotonicFactory();
const newId = () => ulid(Date.parse(at));

/** An online customer with its operation and its claims. */
function changesFor(n: number): Change[] {
  const code = `seeded-${String(n).padStart(5, '0')}`;
  const spec = { version: '1.1.0', size: 'small' };
  const region = 'us-east-1';
  const [id, operationId] = [newId(), newId()];
  const slot = { shard: 1 + Math.floor(n / 80), priority: 1 + (n % 80) };
  const operation = {
    ...newOperation({
      id: operationId,
      type: 'customer.create',
      customer: code,
      customerId: id,
      region,
      requestedBy: 'operator@example.com',
      requestedAt: at,
      previousStatus: null,
      spec,
    }),
    status: 'succeeded' as const,
    finishedAt: at,
  };
  const customer: CustomerRecord = {
    ...examples.customer,
    id,
    code,
    name: `Seeded customer ${n}`,
    product: 'todo',
    region,
    slot,
    spec,
    deployed: spec,
    optionSecrets: {},
    deploymentId: null,
    release: operationId,
    adminEmail: 'operator@example.com',
    status: 'online',
    health: 'healthy',
    activeOperationId: null,
    lastOperationId: operationId,
    createdAt: at,
    createdBy: 'operator@example.com',
    updatedAt: at,
    rev: 0,
  };
  const claim = { customerId: id, expiresAt: null, rev: 0 };
  return [
    { write: 'create', kind: 'customer', record: customer },
    { write: 'create', kind: 'operation', record: operation },
    { write: 'create', kind: 'claim', record: { ...claim, kind: 'code', key: code } },
    { write: 'create', kind: 'claim', record: { ...claim, kind: 'slot', key: slotKey(region, slot) } },
  ];
}

/** Writes customers `from` to `to` - 1 to the table of a console that is not running. */
export async function seedCustomers(dataDir: string, from: number, to: number): Promise<void> {
  const folder = join(dataDir, 'dynamodb');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'table.db');
  await prepareDatabase(file);
  const dynoxide = await startForTest({ dbPath: file });
  const client = dynamoClient(dynoxide);
  try {
    await ensureTable(client, table);
    const store = createDynamoStore({ client, table });
    for (let n = from; n < to; n += 6) {
      const batch = Array.from({ length: Math.min(6, to - n) }, (_, k) => changesFor(n + k)).flat();
      await store.commit(batch);
    }
  } finally {
    client.destroy();
    await dynoxide.stop();
  }
}
