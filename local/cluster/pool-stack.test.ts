import { join } from 'node:path';
import { synthesizePool } from '@console/cluster-cdk/synthesize';
import { palette, poolProps } from '@console/cluster-cdk/testing/functions-samples';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { callApi } from './testing/call-api.ts';
import { TestCluster } from './testing/test-cluster.ts';
import { type TestUserPools, testUserPools } from './testing/test-user-pools.ts';

const region = 'eu-central-1';
const account = '000000000000';

let pools: TestUserPools;
let test: TestCluster;

beforeAll(async () => {
  pools = await testUserPools();
  test = await TestCluster.open({ userPools: pools.server });
}, 60_000);

afterAll(async () => {
  await test.close();
  await pools.close();
});

it('runs the stack of a pool that AWS is given', async () => {
  const props = { ...poolProps, account, region, domainName: 'localhost', product: palette };
  const { assembly, stackName } = synthesizePool(props, join(test.dir, 'pool'));
  const result = await test.cluster.stacks.deploy({ region, name: stackName }, assembly);
  expect(result).toMatchObject({ status: 'CREATE_COMPLETE' });
  const call = (path: string) => callApi(test.appsPort, 'acme.palette.localhost', path);
  expect((await call('/health')).status).toBe(200);
  expect((await call('/colors')).status).toBe(401);
  expect(await test.cluster.fleet.health({ region, stack: stackName })).toBe('healthy');
}, 60_000);
