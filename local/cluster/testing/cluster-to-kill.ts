import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { callApi } from './call-api.ts';
import { poolTemplate } from './pool-template.ts';
import { serverlessTemplate, writeAssets } from './serverless-stack.ts';
import { customerTemplate, listenerOutput, regionTemplate } from './templates.ts';
import { TestCluster } from './test-cluster.ts';

/** A process for a test to kill: it deploys a stack, starts to deploy another one, and prints what the test needs. */
const test = await TestCluster.open();
const region = 'eu-north-1';
const { outputs } = await test.deploy({ region, name: 'console-region' }, regionTemplate());
const listenerArn = outputs[listenerOutput] ?? '';
await test.deploy({ region, name: 'customer-done' }, customerTemplate({ code: 'done', listenerArn }));
await test.deploy({ region, name: 'pool-done' }, poolTemplate());
const { pid } = await test.probe('done.localhost');

const functionsStack = { region, name: 'pool-functions' };
const functions = { api: 'exports.handler = async () => process.pid;' };
await mkdir(test.assembly(functionsStack), { recursive: true });
await writeAssets(test.assembly(functionsStack), functions);
const routes = { 'GET /pid': 'api' };
await test.deploy(functionsStack, serverlessTemplate({ host: 'functions.localhost', functions, routes }));
const functionPid = Number((await callApi(test.appsPort, 'a.functions.localhost', '/pid')).text);

const pool = poolTemplate({ table: { TableName: 'unfinished' }, parameter: '/tenancy/unfinished' });
const poolAtWork = new Promise<void>((resolve) => {
  void test.deploy({ region, name: 'pool-unfinished' }, pool, ({ logicalId, status }) => {
    if (logicalId === 'Table' && status === 'CREATE_IN_PROGRESS') resolve();
  });
});
const unfinished = customerTemplate({ code: 'unfinished', listenerArn, priority: 2, release: process.argv[2] ?? '' });
void test.deploy({ region, name: 'customer-unfinished' }, unfinished, ({ logicalId, status }) => {
  if (logicalId !== 'Service' || status !== 'CREATE_IN_PROGRESS') return;
  void poolAtWork.then(() =>
    process.stdout.write(
      `${JSON.stringify({ dir: test.dir, appsPort: test.appsPort, pid, functionPid, postgres: test.postgres.pid })}\n`,
    ),
  );
});
await once(process, 'never');
