import { updateCustomer } from '@console/core/customers/update-customer';
import { cancelOperation, retryOperation } from '@console/core/operations/retry-and-cancel';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation, request } from './testing/installation.ts';
import { at, failure } from './testing/scripted-stacks.ts';

const outputs = {
  SetupCommands: JSON.stringify([['init', '--db=app'], ['seed']]),
  UpgradeCommands: JSON.stringify([['migrate']]),
};
const withOutputs = (status: string, more: object = {}) => ({ ...at(status), outputs: { ...outputs, ...more } });
const running = { ServiceName: 'acme' };

let here: Installation;
const offer = (changes: Parameters<typeof sampleProduct>[0]) =>
  here.offer(sampleProduct({ database: 'postgres', ...changes }));

beforeEach(async () => {
  here = await createInstallation();
  offer({ setup: [['init', '--db=${database.name}'], ['seed']], upgrade: { commands: [['migrate']] } });
});
afterEach(() => here.close());

async function created() {
  const { operation } = await here.create();
  here.stacks.outcomes = [withOutputs('CREATE_COMPLETE'), withOutputs('UPDATE_COMPLETE', running)];
  const done = await here.run(operation.id);
  expect(done.outcome).toBe('succeeded');
  Object.assign(here.stacks, { calls: [] });
  here.scripted.calls.length = 0;
}

describe('the set-up of a new customer', () => {
  it('runs each command once, between a stack without a service and the whole one', async () => {
    await created();
    expect(here.lines).toContain('setup | $ init --db=app');
    expect(here.lines).toContain('setup | running seed');
  });

  it('fails with the command and its output, and leaves nothing', async () => {
    const { operation } = await here.create();
    here.stacks.outcomes = [withOutputs('CREATE_COMPLETE')];
    here.scripted.ends.push({ exitCode: 3 });
    const { operation: failed } = await here.run(operation.id);
    expect(failed).toMatchObject({
      status: 'failed',
      error: {
        code: 'setup-failed',
        message: 'The command init --db=app ended with exit code 3. Its last lines:\nrunning init --db=app',
      },
    });
    expect(here.scripted.calls.map(({ command }) => command[0])).toEqual(['init']);
    expect(here.stacks.current).toBeNull();
    expect(await here.store.get('deployment', { id: operation.id })).toBeUndefined();
  });

  it('leaves nothing either when the whole stack fails afterwards', async () => {
    const { operation } = await here.create();
    here.stacks.outcomes = [withOutputs('CREATE_COMPLETE'), at('UPDATE_ROLLBACK_COMPLETE', failure)];
    expect((await here.run(operation.id)).operation).toMatchObject({ error: { resource: failure.resource } });
    expect(here.stacks.current).toBeNull();
  });

  it('begins anew where an earlier job has left it unfinished', async () => {
    const { operation } = await here.create();
    here.stacks.current = withOutputs('CREATE_COMPLETE');
    here.stacks.outcomes = [
      at('UPDATE_COMPLETE'),
      withOutputs('CREATE_COMPLETE'),
      withOutputs('UPDATE_COMPLETE', running),
    ];
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(['update', 'remove', 'create', 'update']);
  });

  it('does not run again once it has: only the address did not answer', async () => {
    const { operation } = await here.create();
    here.stacks.outcomes = [withOutputs('CREATE_COMPLETE'), withOutputs('UPDATE_COMPLETE', running)];
    here.application.status = 502;
    await here.run(operation.id);
    expect(here.scripted.calls).toHaveLength(2);
    here.application.status = 200;
    await retryOperation(here.base, request, operation.id);
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.scripted.calls).toHaveLength(2);
  });

  it('is undone when it is cancelled', async () => {
    const { operation } = await here.create();
    here.stacks.outcomes = [withOutputs('CREATE_COMPLETE')];
    here.scripted.whileRunning = async (signal) => {
      await cancelOperation(here.base, request, operation.id);
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
    };
    here.scripted.ends.push({ reason: 'It was stopped.' });
    expect((await here.run(operation.id)).outcome).toBe('cancelled');
    expect(here.stacks.current).toBeNull();
  });
});

describe('an upgrade', () => {
  const toVersion2 = async () =>
    (await updateCustomer(here.base, request, 'acme', { version: '2' })).operation?.id ?? '';

  it('runs the commands before the new version takes over, and only for another version', async () => {
    await created();
    const id = await toVersion2();
    here.stacks.outcomes = [withOutputs('UPDATE_COMPLETE', running), withOutputs('UPDATE_COMPLETE', running)];
    expect((await here.run(id)).outcome).toBe('succeeded');
    expect(here.scripted.calls).toMatchObject([{ name: 'upgrade', task: 'upgrade', command: ['migrate'] }]);
    expect(here.stacks.calls).toEqual(['update', 'update']);

    const larger = await updateCustomer(here.base, request, 'acme', { size: 'large' });
    await here.run(larger.operation?.id ?? '');
    expect(here.scripted.calls).toHaveLength(1);
  });

  it('makes a backup before its commands, and runs none without one', async () => {
    await created();
    const id = await toVersion2();
    here.stacks.outcomes = [withOutputs('UPDATE_COMPLETE', running)];
    here.backedUp.end = { reason: 'no space left on device' };
    expect((await here.run(id)).operation?.error).toMatchObject({
      code: 'backup-failed',
      message: 'The data could not be backed up: no space left on device',
    });
    expect(here.scripted.calls).toEqual([]);
    expect(here.lines).toContain('Deploying version 1 again.');
    expect(here.backedUp.requests).toMatchObject([{ id, about: { version: '1' } }]);
  });

  it('that fails goes back to the earlier version', async () => {
    await created();
    const id = await toVersion2();
    here.stacks.outcomes = [withOutputs('UPDATE_COMPLETE', running)];
    here.scripted.ends.push({ reason: 'It took longer than 3600 seconds.' });
    expect((await here.run(id)).operation).toMatchObject({
      status: 'failed',
      error: { code: 'upgrade-failed', message: expect.stringContaining('It took longer than 3600 seconds.') },
    });
    expect(here.lines).toContain('Deploying version 1 again.');
    expect(here.stacks.calls).toEqual(['update', 'update']);
    expect(await here.customer()).toMatchObject({ status: 'online', deployed: { version: '1' } });
  });

  it('goes back too when the new version does not start', async () => {
    await created();
    const id = await toVersion2();
    here.stacks.outcomes = [withOutputs('UPDATE_COMPLETE', running), at('UPDATE_ROLLBACK_COMPLETE', failure)];
    await here.run(id);
    expect(here.stacks.calls).toEqual(['update', 'update', 'update']);
  });
});
