import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTenantData } from '@console/adapters/tenant-data/tenant-data';
import { writeBatches } from '@console/adapters/tenant-data/write-batches';
import { createTenantTransfer } from '@console/adapters/tenant-transfer/tenant-transfer';
import { limits } from '@console/codebuild/limits';
import { createPoolInstallation, prefix, sharedTable } from '@console/codebuild/testing/pool-installation';
import { startForTest } from '@console/local/dynoxide/start-for-test';
import { createTenantTable } from '@console/local/dynoxide/testing/tenant-table';
import { Parameters, TableRouter, TenantTable } from '@console/tenancy';
import type { Figure } from './statistics.ts';

const items = 100_000;
const routeLeaseMs = limits.routeLeaseSeconds * 1_000;
const region = 'eu-west-1';
const credentials = async () => ({ accessKeyId: 'local', secretAccessKey: 'local' });

/** A job moves a customer with 100,000 items, as on AWS, while its application writes. */
export async function benchMove(): Promise<Figure[]> {
  const dynoxide = await startForTest();
  const client = new DynamoDBClient({ endpoint: dynoxide.endpoint, region, credentials });
  const here = await createPoolInstallation();
  try {
    await createTenantTable(client, sharedTable);
    const access = { credentials, endpoint: dynoxide.endpoint };
    Object.assign(here.tenants, { data: createTenantData(access), transfer: createTenantTransfer(access) });
    Object.assign(here.settings, { routeLeaseMs });
    await here.withPool();
    const { id, operation: created } = await here.create('acme');
    await here.run(created.id);
    await fill(client, id);
    await createTenantTable(client, `own-${id}`);
    const outputs = { TableName: `own-${id}`, TableArn: 'arn:own', TableStreamArn: 'arn:own/stream' };
    const { deploy } = here.stacks;
    here.stacks.deploy = async (...all) => ({ ...(await deploy(...all)), outputs });
    const writes = startWriting(client, id, async (name) => here.parameters()[name]);
    const start = performance.now();
    const { id: moveId } = await here.ask('acme', 'customer.move', { cloudType: 'private' });
    const { operation, outcome } = await here.run(moveId);
    const took = (performance.now() - start) / 1_000;
    const longestMs = await writes.stop();
    if (outcome !== 'succeeded') throw new Error(JSON.stringify(operation?.error));
    const pause = Number(operation?.result?.pauseMs);
    return [
      { name: 'move of 100,000 items', unit: 's', value: took, samples: 1, limit: 180 },
      { name: 'move, nobody can write', unit: 'ms', value: pause, samples: 1, limit: 1_000 },
      { name: 'move, the longest write', unit: 'ms', value: longestMs, samples: writes.count() },
    ];
  } finally {
    here.close();
    client.destroy();
    await dynoxide.stop();
  }
}

async function fill(client: DynamoDBClient, tenantId: string): Promise<void> {
  const requests = Array.from({ length: items }, (_, n) => {
    const key = { PK: { S: `TENANT#${tenantId}#USER#u${n % 500}` }, SK: { S: `COLOR#${n}` } };
    return { PutRequest: { Item: { ...key, value: { S: 'x'.repeat(100) }, _revision: { N: '1' } } } };
  });
  await writeBatches(client, sharedTable, requests);
}

/** Writes one item after the other. `stop` answers how long the longest write took, in ms. */
function startWriting(client: DynamoDBClient, tenantId: string, read: (name: string) => Promise<string | undefined>) {
  const router = new TableRouter({ parameters: new Parameters({ prefix, read }), sharedTable });
  const documents = DynamoDBDocumentClient.from(client);
  const table = new TenantTable(tenantId, { router, client: async () => documents });
  let count = 0;
  let longestMs = 0;
  let isStopped = false;
  const work = (async () => {
    for (; !isStopped; count += 1) {
      const start = performance.now();
      await table.put({ kind: 'COLOR', id: String(count % items), user: `u${count % 500}` }, { value: `v${count}` });
      longestMs = Math.max(longestMs, performance.now() - start);
    }
  })();
  return {
    count: () => count,
    async stop() {
      isStopped = true;
      await work;
      return longestMs;
    },
  };
}
