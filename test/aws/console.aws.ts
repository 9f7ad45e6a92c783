import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { managementOutputs, stackNames } from '@console/core/configuration/names';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestApplication } from '../console/application.ts';
import { clusterAccount, hosting, managementAccount } from './accounts.ts';
import { versions } from './catalogue.ts';
import { type Console, openConsole, outputsOf } from './console.ts';
import { type Installation, prepareInstallation } from './installation.ts';
import { publishTodo, publishUnhealthy } from './publish-images.ts';
import { writeVersions } from './versions.ts';

const minutes = (count: number) => count * 60_000;

describe('an installation in two accounts', { timeout: minutes(10) }, () => {
  let installation: Installation;
  let api: Console;

  beforeAll(async () => {
    installation = await prepareInstallation();
  });
  afterAll(() => installation?.stop());

  const stacksIn = async (account: string, region: string) => {
    type Summaries = { StackSummaries: { StackName: string; StackStatus: string }[] };
    const { StackSummaries } = await installation.aws<Summaries>(account, 'cloudformation list-stacks', region);
    const present = StackSummaries.filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE');
    return Object.fromEntries(present.map(({ StackName, StackStatus }) => [StackName, StackStatus]));
  };
  const run = (method: string, path: string, body?: unknown) => api.runOperation(method, path, body, minutes(4));
  const create = (code: string, version: string) =>
    run('POST', '/customers', {
      code,
      name: code,
      region: hosting,
      product: 'todo',
      version,
      adminEmail: `admin@${code}.example`,
    });
  /** Sends a request to the customer's address. */
  const visit = (code: string, path = '/api/todos', json?: object) =>
    requestApplication(Number(new URL(installation.emulator.endpoint).port), code, { path, ...(json && { json }) });
  const titles = async (code: string) => {
    const { status, body } = await visit(code);
    if (status !== 200) throw new Error(`The to-dos of ${code} returned ${status}: ${body}`);
    return (JSON.parse(body) as { items: { title: string }[] }).items.map(({ title }) => title);
  };
  const turnOn = (name: string, text = '') => writeFile(join(installation.emulator.switches, name), text);
  const turnOff = (name: string) => rm(join(installation.emulator.switches, name), { force: true });

  it('is deployed by two scripts', async () => {
    const cluster = await installation.script('deploy-cluster-account.sh', clusterAccount);
    expect(cluster).toContain(`Account ${clusterAccount} can host customers`);
    const management = await installation.script('deploy-management-account.sh', managementAccount);
    expect(management).toContain('The console is at https://');
    expect(await stacksIn(managementAccount, 'eu-central-1')).toMatchObject({
      [stackNames.management]: 'CREATE_COMPLETE',
      [stackNames.app]: 'CREATE_COMPLETE',
    });
    expect(await stacksIn(clusterAccount, 'eu-central-1')).toMatchObject({ [stackNames.account]: 'CREATE_COMPLETE' });
  });

  it('lets only the first admin in', async () => {
    api = await openConsole(installation);
    expect((await api.call('GET', '/me')).body).toEqual({
      email: 'admin@example.com',
      roles: expect.arrayContaining(['admin']),
    });
    const response = await api.call('GET', '/customers', undefined, { authorization: 'Bearer none' });
    expect(response.status).toBe(401);
  });

  it('prepares a region that was never used, once an administrator has allowed it to', async () => {
    const refused = await run('POST', '/regions', { code: hosting, name: 'Ireland' });
    expect(refused).toMatchObject({ status: 'failed', error: { code: 'region-not-prepared' } });
    expect(refused.error?.hint).toContain(`deployment/prepare-region.sh ${hosting}`);
    expect(await stacksIn(clusterAccount, hosting)).toEqual({});

    const output = await installation.script('prepare-region.sh', clusterAccount, [hosting]);
    expect(output).toContain(`Region ${hosting} of account ${clusterAccount} is prepared`);
    const operation = await run('POST', `/operations/${refused.id}/retry`);
    expect(operation, (await api.log(operation.id)).join('\n')).toMatchObject({ status: 'succeeded', error: null });
    expect(await stacksIn(clusterAccount, hosting)).toEqual({
      CDKToolkit: 'CREATE_COMPLETE',
      'console-region': 'CREATE_COMPLETE',
    });
  });

  it('publishes images of Todo to the registry of the cluster account: with docker, and with CodeBuild', async () => {
    expect(await publishTodo(installation, versions.first)).toContain('with docker');
    expect(await publishTodo(installation, versions.current, '--codebuild')).toContain('CodeBuild is at work');
    await publishUnhealthy(installation, versions.unhealthy);
    expect(await publishTodo(installation, versions.current)).toContain('Already published');
  });

  it('creates a customer in the cluster account, and nothing in its own', async () => {
    const operation = await create('acme', versions.first);
    expect(operation, (await api.log(operation.id)).join('\n')).toMatchObject({ status: 'succeeded' });
    expect(await api.customer('acme')).toMatchObject({ status: 'online', url: `https://acme.${installation.domain}/` });
    expect(await stacksIn(clusterAccount, hosting)).toMatchObject({ 'customer-acme': 'UPDATE_COMPLETE' });
    expect(await stacksIn(managementAccount, hosting)).toEqual({});
    expect(Object.keys(await stacksIn(managementAccount, 'eu-central-1'))).not.toContain('customer-acme');
    expect((await api.log(operation.id)).join('\n')).toContain(`Creating stack customer-acme in ${hosting}`);
  });

  it('serves the application at the address of the customer', async () => {
    expect(await visit('acme', '/api/todos', { title: 'Buy milk' })).toMatchObject({ status: 201 });
    expect(await titles('acme')).toEqual(['Buy milk']);
    expect((await visit('acme', '/')).body).toContain('acme');
    expect((await visit('nobody', '/')).status).toBe(404);
  });

  it('updates the customer, which keeps its data', async () => {
    const before = await api.customer('acme');
    const operation = await run('PATCH', '/customers/acme', { version: versions.current, size: 'medium' });
    expect(operation, (await api.log(operation.id)).join('\n')).toMatchObject({ status: 'succeeded' });
    expect(before.deployed).toMatchObject({ version: versions.first, size: 'small' });
    expect((await api.customer('acme')).deployed).toMatchObject({ version: versions.current, size: 'medium' });
    expect(await titles('acme')).toEqual(['Buy milk']);
  });

  /** CloudFormation tells only that the circuit breaker was triggered: this is what the job saw of the tasks meanwhile. */
  const unhealthyTask = /health check GET \/health/;

  it('goes on with the version before when a new one never becomes healthy', async () => {
    const failed = await run('PATCH', '/customers/acme', { version: versions.unhealthy });
    expect(failed, (await api.log(failed.id)).join('\n')).toMatchObject({
      status: 'failed',
      error: { resource: expect.stringContaining('Service'), message: expect.stringMatching(unhealthyTask) },
    });
    expect(await stacksIn(clusterAccount, hosting)).toMatchObject({ 'customer-acme': 'UPDATE_ROLLBACK_COMPLETE' });
    expect((await api.customer('acme')).deployed).toMatchObject({ version: versions.current });
    expect(await titles('acme')).toEqual(['Buy milk']);
  });

  it('shows a notice at the address of a suspended customer, and the application again afterwards', async () => {
    expect(await run('POST', '/customers/acme/suspend')).toMatchObject({ status: 'succeeded' });
    expect(await visit('acme', '/')).toEqual({
      status: 503,
      body: expect.stringContaining('This application is suspended'),
    });
    expect(await runningTasks()).toBe(0);
    expect(await run('POST', '/customers/acme/resume')).toMatchObject({ status: 'succeeded' });
    expect(await titles('acme')).toEqual(['Buy milk']);
  });

  const runningTasks = async () => {
    type Listed = { clusterArns: string[]; taskArns: string[] };
    const { clusterArns } = await installation.aws<Listed>(clusterAccount, 'ecs list-clusters', hosting);
    const list = `ecs list-tasks --cluster ${clusterArns[0]}`;
    return (await installation.aws<Listed>(clusterAccount, list, hosting)).taskArns.length;
  };

  it('reports which resource failed and why, leaves nothing behind, and retries once the cause is fixed', async () => {
    const tasks = await runningTasks();
    const [failed, unhealthy] = await Promise.all([create('beta', versions.late), create('gamma', versions.unhealthy)]);
    expect(failed).toMatchObject({ status: 'failed', error: { code: 'image-not-published' } });
    expect(failed.error?.hint).toContain('deployment/publish-images.sh');
    expect(unhealthy).toMatchObject({
      status: 'failed',
      error: { resource: expect.stringContaining('Service'), message: expect.stringMatching(unhealthyTask) },
    });
    expect(Object.keys(await stacksIn(clusterAccount, hosting)).sort()).toEqual([
      'CDKToolkit',
      'console-region',
      'customer-acme',
    ]);
    expect(await runningTasks()).toBe(tasks);
    expect(await databases()).toEqual([expect.stringContaining('acme')]);
    expect((await visit('gamma', '/')).status).toBe(404);

    await publishTodo(installation, versions.late);
    expect(await run('POST', `/operations/${failed.id}/retry`)).toMatchObject({ status: 'succeeded' });
    expect(await titles('beta')).toEqual([]);
  });

  const databases = async () => {
    type Clusters = { DBClusters: { DBClusterIdentifier: string }[] };
    const { DBClusters } = await installation.aws<Clusters>(clusterAccount, 'rds describe-db-clusters', hosting);
    return DBClusters.map(({ DBClusterIdentifier }) => DBClusterIdentifier).sort();
  };

  it('recovers from a build that died without an event', async () => {
    await turnOn('kill-builds');
    await turnOn('lose-build-events');
    const { id } = await api.startOperation('POST', '/customers/acme/restart');
    await expect.poll(async () => endedBuilds(), { timeout: minutes(1) }).toContain('FAILED');
    expect(await api.operation(id)).toMatchObject({ status: 'running', attempt: 1 });
    await turnOff('kill-builds');
    await turnOff('lose-build-events');
    await reconcile();
    expect(await api.finished(id, minutes(2))).toMatchObject({ status: 'succeeded', attempt: 2, cause: 'recovery' });
  });

  const endedBuilds = async () => {
    const { [managementOutputs.project]: project } = await outputsOf(installation, stackNames.management);
    const list = `codebuild list-builds-for-project --project-name ${project}`;
    const { ids } = await installation.aws<{ ids: string[] }>(managementAccount, list);
    const describe = `codebuild batch-get-builds --ids ${ids.join(' ')}`;
    const { builds } = await installation.aws<{ builds: { buildStatus: string }[] }>(managementAccount, describe);
    return builds.map(({ buildStatus }) => buildStatus);
  };
  const reconcile = async () => {
    type Functions = { Functions: { FunctionName: string }[] };
    const { Functions } = await installation.aws<Functions>(managementAccount, 'lambda list-functions');
    const name = Functions.find(({ FunctionName }) => FunctionName.includes('Reconcile'))?.FunctionName;
    await installation.aws(managementAccount, `lambda invoke --function-name ${name} /dev/null`);
  };

  it('deletes customers, with a final snapshot if requested', async () => {
    const remove = (code: string, finalSnapshot: boolean) =>
      run('DELETE', `/customers/${code}`, { confirm: code, finalSnapshot });
    const deletions = await Promise.all([remove('acme', true), remove('beta', false), remove('gamma', false)]);
    expect(deletions.map(({ status }) => status)).toEqual(['succeeded', 'succeeded', 'succeeded']);
    expect(Object.keys(await stacksIn(clusterAccount, hosting)).sort()).toEqual(['CDKToolkit', 'console-region']);
    expect(await databases()).toEqual([]);
    type Snapshots = { DBClusterSnapshots: { DBClusterIdentifier: string }[] };
    const kept = await installation.aws<Snapshots>(clusterAccount, 'rds describe-db-cluster-snapshots', hosting);
    expect(kept.DBClusterSnapshots.map(({ DBClusterIdentifier }) => DBClusterIdentifier)).toEqual([
      expect.stringContaining('customer-acme'),
    ]);
  });

  it('is not removed while there is a region', async () => {
    await expect(installation.script('clean-management-account.sh', managementAccount, ['--yes'])).rejects.toThrow(
      hosting,
    );
    expect(await run('DELETE', `/regions/${hosting}`)).toMatchObject({ status: 'succeeded' });
    expect(Object.keys(await stacksIn(clusterAccount, hosting))).toEqual(['CDKToolkit']);
  });

  it('is unchanged after both scripts have run again', async () => {
    await installation.script('deploy-cluster-account.sh', clusterAccount);
    await installation.script('deploy-management-account.sh', managementAccount);
    expect((await api.call('GET', '/me')).status).toBe(200);
  });

  const bucketsIn = async (account: string) => {
    type Buckets = { Buckets: { Name: string }[] };
    const { Buckets } = await installation.aws<Buckets>(account, 's3api list-buckets');
    return Buckets.map(({ Name }) => Name);
  };

  it('is removed by two scripts, with all object versions in the buckets of the CDK', async () => {
    const environment = { account: managementAccount, region: 'eu-central-1' };
    const bucket = `cdk-hnb659fds-assets-${environment.account}-${environment.region}`;
    await writeVersions(installation.emulator, { ...environment, bucket }, 1_200);
    await expect(
      installation.aws(managementAccount, `s3api delete-bucket --bucket ${bucket}`),
      'a bucket with versions is not empty',
    ).rejects.toThrow('BucketNotEmpty');

    await installation.script('clean-management-account.sh', managementAccount, ['--yes']);
    const left = await installation.script('clean-cluster-account.sh', clusterAccount, ['--yes']);
    expect(left).toContain('snapshot');
    expect(await stacksIn(managementAccount, 'eu-central-1')).toEqual({});
    expect(await stacksIn(clusterAccount, 'eu-central-1')).toEqual({});
    for (const account of [managementAccount, clusterAccount]) {
      expect((await bucketsIn(account)).filter((name) => name.startsWith('cdk-'))).toEqual([]);
    }
  });
});
