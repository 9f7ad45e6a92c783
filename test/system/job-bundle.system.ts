import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createFolderCatalogue } from '@console/adapters/catalogue/folder';
import { createDynamoStore } from '@console/adapters/dynamodb/store';
import { dispatchOperations } from '@console/core/operations/dispatch';
import type { Jobs } from '@console/core/ports';
import { addRegion } from '@console/core/regions/add-region';
import { systemClock, ulids } from '@console/core/time';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { assembleJob } from '../../local/build/job.ts';
import { dynamoClient } from '../../local/dynoxide/client.ts';
import { ensureTable } from '../../local/dynoxide/ensure-table.ts';
import { startForTest, type TestDynoxide } from '../../local/dynoxide/start-for-test.ts';
import { buildCommands } from '../../local/jobs/buildspec.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const table = 'table';

let folder: string;
let dynoxide: TestDynoxide;
let cluster: Server;
const templates: { Resources: Record<string, { Type: string }> }[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'deployment-console-job-bundle-'));
  [dynoxide] = await Promise.all([startForTest(), assembleJob(root, folder)]);
  cluster = await startCluster();
});
afterAll(async () => {
  cluster.close();
  await Promise.all([dynoxide.stop(), rm(folder, { recursive: true, force: true })]);
});

/** A cluster without stacks, in which every stack is complete as soon as it is deployed. */
async function startCluster(): Promise<Server> {
  const complete = { status: 'CREATE_COMPLETE', outputs: {} };
  const updates = { events: [], settled: true, stack: complete };
  const server = createServer(async (request, response) => {
    const respond = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body));
    if (request.method !== 'PUT') return respond(templates.length === 0 ? 404 : 200, updates);
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    templates.push(JSON.parse(Buffer.concat(parts).toString()).template);
    return respond(200, { after: 0 });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

/** Queues the operation that prepares a region, and dispatches it. */
async function queueRegion() {
  const client = dynamoClient(dynoxide);
  await ensureTable(client, table);
  const store = createDynamoStore({ client, table });
  const deps = { store, clock: systemClock, ids: ulids() };
  const catalogue = createFolderCatalogue({ dir: join(root, 'products'), mode: 'aws' });
  const { operation } = await addRegion(
    { ...deps, catalogue },
    { actor: 'admin@example.com', sourceIp: null },
    { code: 'eu-west-1', name: 'Ireland' },
  );
  const jobs = { start: async () => ({ jobId: 'job' }) } as unknown as Jobs;
  await dispatchOperations({ ...deps, jobs, limit: 1 });
  return { store, operation };
}

it('runs with nothing but the content of its folder', async () => {
  const { store, operation } = await queueRegion();
  const commands = await buildCommands(join(folder, 'buildspec.yml'));
  const { stdout } = await promisify(execFile)('/bin/sh', ['-ec', commands.join('\n')], {
    cwd: folder,
    env: {
      PATH: process.env.PATH,
      JOB_PROGRAM: 'codebuild/main.cjs',
      PRODUCTS_DIR: 'products',
      OPERATION_ID: operation.id,
      CODEBUILD_BUILD_ID: 'job',
      TABLE_NAME: table,
      CLUSTER_ACCOUNT: '222222222222',
      DOMAIN_NAME: 'apps.example.com',
      HOSTED_ZONE_ID: 'Z0123456789ABCDEFGHIJ',
      NAT_GATEWAYS: '1',
      APPLICATION_URL: 'https://{code}.apps.example.com/',
      LOCAL_CLUSTER_URL: `http://127.0.0.1:${(cluster.address() as AddressInfo).port}`,
      LOCAL_CLUSTER_TOKEN: 'token',
      DATA_DIR: folder,
      TENANT_ENDPOINT_URL: 'http://127.0.0.1:9/',
      TENANT_ACCESS_KEY_ID: 'none',
      TENANT_SECRET_ACCESS_KEY: 'none',
      AWS_ENDPOINT_URL_DYNAMODB: dynoxide.endpoint,
      AWS_REGION: 'eu-central-1',
      AWS_ACCESS_KEY_ID: 'none',
      AWS_SECRET_ACCESS_KEY: 'none',
    },
  });
  expect(stdout).toMatch(/Synthesized console-region: \d+ resources/);
  expect(Object.values(templates[0]?.Resources ?? {}).map(({ Type }) => Type)).toContain('AWS::EC2::VPC');
  expect(await store.get('operation', { id: operation.id })).toMatchObject({ status: 'succeeded' });
});

it('contains the complete CDK toolkit', async () => {
  const program = "const { Toolkit } = require('@aws-cdk/toolkit-lib'); console.log(typeof new Toolkit().deploy)";
  const { stdout } = await promisify(execFile)(process.execPath, ['--eval', program], { cwd: folder, env: {} });
  expect(stdout).toBe('function\n');
});
