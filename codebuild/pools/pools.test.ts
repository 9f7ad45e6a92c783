import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createPoolInstallation,
  type PoolInstallation,
  palette,
  poolOutputs,
  sharedTable,
} from '../testing/pool-installation.ts';
import { at, failure } from '../testing/scripted-stacks.ts';

let here: PoolInstallation;
beforeEach(async () => {
  here = await createPoolInstallation();
});
afterEach(() => here.close());

describe('a job that adds a pool', () => {
  it('creates its stack, sees it answer, protects its tables, and tells what it made', async () => {
    here.stacks.outcomes = [at('CREATE_COMPLETE'), { status: 'UPDATE_COMPLETE', outputs: poolOutputs }];
    expect(await here.addThePool()).toMatchObject({ outcome: 'succeeded', operation: { error: null } });
    expect(here.stacks.calls).toEqual(['create', 'update']);
    expect(await here.pool()).toMatchObject({ status: 'ready', deployed: { version: '1.0.0' }, outputs: poolOutputs });
    expect(here.parameters()).toMatchObject({ '/platform/dynamodb/shared-table-name': sharedTable });
  });

  it('fails with the first resource that failed, and works when it is retried', async () => {
    here.stacks.outcomes = [at('ROLLBACK_COMPLETE', failure)];
    const { operation } = await here.addThePool();
    expect(operation).toMatchObject({ status: 'failed', error: { resource: failure.resource } });
    expect(await here.pool()).toMatchObject({ status: 'failed', deployed: null });
  });

  it('fails when it does not answer', async () => {
    here.application.status = 503;
    const { operation } = await here.addThePool();
    expect(operation?.error).toMatchObject({ code: 'address-unreachable' });
  });
});

describe('a job that updates a pool', () => {
  beforeEach(() => here.withPool());

  it('leaves the version before when it fails', async () => {
    here.offer({ ...palette, versions: [...palette.versions, { version: '2.0.0', bundle: 'dist', offered: true }] });
    const { operation } = await here.updateThePool('2.0.0');
    here.stacks.current = at('CREATE_COMPLETE');
    here.stacks.outcomes = [at('UPDATE_ROLLBACK_COMPLETE', failure)];
    expect((await here.run(operation.id)).operation).toMatchObject({ status: 'failed' });
    expect(await here.pool()).toMatchObject({ status: 'ready', version: '1.0.0', deployed: { version: '1.0.0' } });
    const deployment = await here.store.get('deployment', { id: (await here.pool())?.deploymentId ?? '' });
    expect(deployment).toMatchObject({ version: '1.0.0', product: { id: 'palette' } });
  });

  it('keeps what was deployed, whatever the catalogue has later', async () => {
    here.offer({ ...palette, name: 'Renamed', limits: { other: { perSecond: 1, burst: 1, perDay: 1 } } });
    const { operation } = await here.create('acme');
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
  });
});
