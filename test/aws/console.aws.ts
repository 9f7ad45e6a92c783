import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { managementOutputs, stackNames } from '@console/core/configuration/names';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clusterAccount, managementAccount } from './accounts.ts';
import { type Console, openConsole, outputsOf } from './console.ts';
import { type Installation, prepareInstallation } from './installation.ts';
import { writeVersions } from './versions.ts';

/** Not the console's own region, so that it has to be prepared first. */
const hosting = 'eu-west-1';
const minutes = (count: number) => count * 60_000;

describe('an installation in two accounts', { timeout: minutes(5) }, () => {
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
  const run = (method: string, path: string, body?: unknown) => api.runOperation(method, path, body, minutes(2));
  const create = (code: string) =>
    run('POST', '/customers', {
      code,
      name: code,
      region: hosting,
      product: 'odoo',
      adminEmail: `admin@${code}.example`,
    });
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

    const output = await installation.script('prepare-region.sh', clusterAccount, hosting);
    expect(output).toContain(`Region ${hosting} of account ${clusterAccount} is prepared`);
    const operation = await run('POST', `/operations/${refused.id}/retry`);
    expect(operation, (await api.log(operation.id)).join('\n')).toMatchObject({ status: 'succeeded', error: null });
    expect(await stacksIn(clusterAccount, hosting)).toEqual({
      CDKToolkit: 'CREATE_COMPLETE',
      'console-region': 'CREATE_COMPLETE',
    });
  });

  it('creates a customer in the cluster account, and nothing in its own', async () => {
    const operation = await create('acme');
    expect(operation, (await api.log(operation.id)).join('\n')).toMatchObject({ status: 'succeeded' });
    expect(await api.customer('acme')).toMatchObject({ status: 'online', url: `https://acme.${installation.domain}/` });
    expect(await stacksIn(clusterAccount, hosting)).toMatchObject({ 'customer-acme': 'UPDATE_COMPLETE' });
    expect(await stacksIn(managementAccount, hosting)).toEqual({});
    expect(Object.keys(await stacksIn(managementAccount, 'eu-central-1'))).not.toContain('customer-acme');
    expect((await api.log(operation.id)).join('\n')).toContain(`Creating stack customer-acme in ${hosting}`);
  });

  it('updates the customer', async () => {
    const before = await api.customer('acme');
    const operation = await run('PATCH', '/customers/acme', { size: 'medium' });
    expect(operation, (await api.log(operation.id)).join('\n')).toMatchObject({ status: 'succeeded' });
    expect(before.deployed?.size).not.toBe('medium');
    expect((await api.customer('acme')).deployed).toMatchObject({ size: 'medium' });
  });

  it('reports which resource failed and why, leaves nothing behind, and retries once the cause is fixed', async () => {
    await turnOn('missing-image', 'odoo:18.0');
    const failed = await create('beta');
    expect(failed).toMatchObject({ status: 'failed' });
    expect(failed.error).toMatchObject({
      resource: expect.stringContaining('Service'),
      message: expect.stringMatching(/^Error occurred during operation 'ECS Deployment Circuit Breaker was triggered/),
    });
    expect(failed.error?.message).not.toContain('RequestToken');
    expect(Object.keys(await stacksIn(clusterAccount, hosting))).not.toContain('customer-beta');
    await turnOff('missing-image');
    expect(await run('POST', `/operations/${failed.id}/retry`)).toMatchObject({ status: 'succeeded' });
  });

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
    expect(await run('DELETE', '/customers/acme', { confirm: 'acme', finalSnapshot: true })).toMatchObject({
      status: 'succeeded',
    });
    expect(await run('DELETE', '/customers/beta', { confirm: 'beta', finalSnapshot: false })).toMatchObject({
      status: 'succeeded',
    });
    expect(Object.keys(await stacksIn(clusterAccount, hosting)).sort()).toEqual(['CDKToolkit', 'console-region']);
    const databases = await installation.aws(clusterAccount, 'rds describe-db-clusters', hosting);
    expect(databases).toMatchObject({ DBClusters: [] });
    type Snapshots = { DBClusterSnapshots: { DBClusterIdentifier: string }[] };
    const kept = await installation.aws<Snapshots>(clusterAccount, 'rds describe-db-cluster-snapshots', hosting);
    expect(kept.DBClusterSnapshots.map(({ DBClusterIdentifier }) => DBClusterIdentifier)).toEqual([
      expect.stringContaining('customer-acme'),
    ]);
  });

  it('is not removed while there is a region', async () => {
    await expect(installation.script('clean-management-account.sh', managementAccount, '--yes')).rejects.toThrow(
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

    await installation.script('clean-management-account.sh', managementAccount, '--yes');
    const left = await installation.script('clean-cluster-account.sh', clusterAccount, '--yes');
    expect(left).toContain('snapshot');
    expect(await stacksIn(managementAccount, 'eu-central-1')).toEqual({});
    expect(await stacksIn(clusterAccount, 'eu-central-1')).toEqual({});
    for (const account of [managementAccount, clusterAccount]) {
      expect((await bucketsIn(account)).filter((name) => name.startsWith('cdk-'))).toEqual([]);
    }
  });
});
