import { join } from 'node:path';
import { parseRegionOutputs } from '@console/cluster-cdk/shared-outputs';
import { synthesizeCustomer, synthesizeRegion } from '@console/cluster-cdk/synthesize';
import { containersProduct } from '@console/core/products/model';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { query } from '../postgres/testing/query.ts';
import { TestCluster } from './testing/test-cluster.ts';

const region = 'eu-north-1';
const environment = { account: '000000000000', region, domainName: 'localhost', hostedZoneId: 'ZLOCAL' };
const release = '01ARZ3NDEKTSV4RRFFQ69G5FAV';
const probe = containersProduct.parse({
  id: 'probe',
  name: 'Probe',
  versions: [{ version: '1', image: 'app:1' }],
  defaultVersion: '1',
  port: 8069,
  healthPath: '/health',
  startupSeconds: 10,
  database: 'postgres',
  environment: { LISTEN: 'tcp://0.0.0.0:${port}', DATABASE: '${database.host}:${database.port}/${database.name}' },
  secrets: { DB_PASSWORD: '${database.password}', DB_URL: '${database.url}' },
  sizes: { small: { cpu: 512, memoryMiB: 1024, tasks: [1, 2], acu: [0, 2] } },
});

let test: TestCluster;
let outputs: Record<string, string>;
let serial = 0;

beforeAll(async () => {
  test = await TestCluster.open();
  const { assembly, stackName } = synthesizeRegion(
    { ...environment, brand: {}, shards: 2, natGateways: 1 },
    join(test.dir, 'region'),
  );
  const result = await test.cluster.stacks.deploy({ region, name: stackName }, assembly);
  expect(result.status).toBe('CREATE_COMPLETE');
  outputs = result.outputs;
});

afterAll(() => test.close());

async function deploy(more: { suspended?: boolean; release?: string; deletionProtection?: boolean } = {}) {
  const customer = {
    id: release,
    code: 'acme-north',
    name: 'Acme',
    url: 'http://acme-north.localhost/',
    adminEmail: 'admin@example.com',
  };
  const props = { customer, product: probe, version: '1', size: 'small', suspended: false, release, ...more };
  const { assembly, stackName } = synthesizeCustomer(
    { ...environment, ...props, slot: { shard: 2, priority: 1 }, shared: parseRegionOutputs(outputs) },
    join(test.dir, `customer-${serial++}`),
  );
  const result = await test.cluster.stacks.deploy({ region, name: stackName }, assembly);
  return { stackName, ...result };
}

it("runs the stacks that AWS is given: a customer's whole life", async () => {
  expect(await deploy()).toMatchObject({ status: 'CREATE_COMPLETE', outputs: { Url: 'http://acme-north.localhost/' } });
  const { env, pid } = await test.probe('acme-north.localhost');
  expect(env.LISTEN).toBe(`tcp://0.0.0.0:${env.PORT}`);
  expect(await query(env.DB_URL ?? '', 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(env.DB_URL).toContain(`:${env.DB_PASSWORD}@${env.DATABASE}`);

  expect((await deploy({ suspended: true })).status).toBe('UPDATE_COMPLETE');
  expect(await test.get('acme-north.localhost')).toMatchObject({
    status: 503,
    body: expect.stringContaining('suspended'),
  });

  expect((await deploy({ release: '01ARZ3NDEKTSV4RRFFQ69G5FAW' })).status).toBe('UPDATE_COMPLETE');
  expect((await test.probe('acme-north.localhost')).pid).not.toBe(pid);

  const { stackName } = await deploy({ deletionProtection: false });
  expect(await test.cluster.stacks.remove({ region, name: stackName }, { finalSnapshot: false })).toBeNull();
  expect((await test.get('acme-north.localhost')).status).toBe(404);
});
