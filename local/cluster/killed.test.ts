import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterEach, expect, it } from 'vitest';
import { processIdentity } from '../processes/identity.ts';
import { callApi } from './testing/call-api.ts';
import { TestCluster } from './testing/test-cluster.ts';

let child: ChildProcess | undefined;
let test: TestCluster | undefined;

afterEach(async () => {
  child?.kill('SIGKILL');
  await test?.close();
});

it('recovers from a kill: stacks run again, and work in progress is finished', async () => {
  const script = join(import.meta.dirname, 'testing', 'cluster-to-kill.ts');
  child = spawn(process.execPath, ['--import', 'tsx', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(createInterface({ input: child.stdout as NodeJS.ReadableStream }), 'line');
  const killed = JSON.parse(String(line));
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(processIdentity(killed.pid)).toBeDefined();
  expect(processIdentity(killed.functionPid)).toBeDefined();

  test = await TestCluster.reopen(killed.dir, killed.appsPort);
  expect(processIdentity(killed.pid)).toBeUndefined();
  expect((await test.probe('done.localhost')).pid).not.toBe(killed.pid);
  expect(processIdentity(killed.functionPid)).toBeUndefined();
  expect(await callApi(killed.appsPort, 'a.functions.localhost', '/pid')).toMatchObject({ status: 200 });
  const finished = await test.cluster.stacks.settle({ region: 'eu-north-1', name: 'customer-unfinished' });
  expect(finished?.status).toBe('CREATE_COMPLETE');
  expect((await test.probe('unfinished.localhost')).env.DB_NAME).toContain('unfinished');

  const pool = await test.cluster.stacks.settle({ region: 'eu-north-1', name: 'pool-unfinished' });
  expect(pool).toMatchObject({ status: 'CREATE_COMPLETE', outputs: { TableName: 'unfinished' } });
  const { endpoint, identity } = test.cluster;
  const admin = { endpoint: endpoint.url, region: 'eu-north-1', credentials: identity.adminCredentials };
  const { Table } = await new DynamoDBClient(admin).send(new DescribeTableCommand({ TableName: 'unfinished' }));
  expect(Table?.GlobalSecondaryIndexes).toHaveLength(3);
  const done = await test.cluster.stacks.describe({ region: 'eu-north-1', name: 'pool-done' });
  const { TenantRoleArn = '' } = done?.outputs ?? {};
  expect(identity.roles.find(TenantRoleArn)).toBeDefined();
}, 60_000);
