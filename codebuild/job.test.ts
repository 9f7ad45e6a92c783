import { createCustomerInput } from '@console/core/contract/customer';
import { createCustomer } from '@console/core/customers/create-customer';
import { DomainError } from '@console/core/errors';
import { requestOperation } from '@console/core/operations/request-operation';
import { cancelOperation, retryOperation } from '@console/core/operations/retry-and-cancel';
import { removeSnapshot } from '@console/core/snapshots/remove-snapshot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation, request } from './testing/installation.ts';
import { at, failure } from './testing/scripted-stacks.ts';

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
});
afterEach(() => here.close());

const created = async () => {
  const { operation } = await here.create();
  await here.run(operation.id);
  here.stacks.calls = [];
  here.lines.length = 0;
};

describe('a job that creates a customer', () => {
  it('creates the stack, sees the application answer, then protects its database', async () => {
    const { operation } = await here.create();
    const done = await here.run(operation.id);
    expect(done).toMatchObject({ outcome: 'succeeded', operation: { status: 'succeeded', error: null } });
    expect(here.stacks.calls).toEqual(['create', 'update']);
    expect(await here.customer()).toMatchObject({
      status: 'online',
      health: 'healthy',
      deployed: { version: '1', size: 'small' },
    });
    expect(here.lines).toContain('Creating customer acme: Shop 1, size small, in eu-west-1.');
  });

  it('names the first failed resource, clears away what was begun, and works when it is retried', async () => {
    const { operation } = await here.create();
    here.stacks.outcomes = [at('ROLLBACK_COMPLETE', failure)];
    const failed = await here.run(operation.id);
    expect(failed.operation).toMatchObject({
      status: 'failed',
      error: { code: 'resource-failed', resource: failure.resource, message: failure.reason },
    });
    expect(here.stacks.current).toBeNull();
    expect(await here.customer()).toMatchObject({ status: 'failed', deployed: null });
    await retryOperation(here.base, request, operation.id);
    expect((await here.run(operation.id)).operation).toMatchObject({ status: 'succeeded', attempt: 2 });
  });

  it('fails at once, and for good, when its template is not accepted', async () => {
    const { operation } = await here.create();
    here.stacks.whileDeploying = () =>
      Promise.reject(new DomainError('validation', 'template-invalid', 'Alarm is of an unknown type'));
    const { operation: failed } = await here.run(operation.id);
    expect(failed).toMatchObject({
      status: 'failed',
      attempt: 1,
      error: { code: 'template-invalid', message: 'Alarm is of an unknown type' },
    });
  });

  it('keeps the stack when only the address does not answer', async () => {
    const { operation } = await here.create();
    here.application.status = 502;
    const { operation: failed } = await here.run(operation.id);
    expect(failed).toMatchObject({
      status: 'failed',
      error: {
        code: 'address-unreachable',
        message: expect.stringContaining('responds with HTTP status 502'),
        coded: { message: { code: 'address-answers', values: { status: 502 } }, hint: { code: 'check-address' } },
      },
    });
    expect(here.stacks.calls).toEqual(['create']);
  });

  it('does not call a customer created whose database could not be protected, and mends that when it is retried', async () => {
    const { operation } = await here.create();
    here.stacks.outcomes = [at('CREATE_COMPLETE'), at('UPDATE_ROLLBACK_COMPLETE', failure)];
    expect((await here.run(operation.id)).operation).toMatchObject({
      status: 'failed',
      error: { code: 'resource-failed', resource: failure.resource },
    });
    here.stacks.calls = [];
    await retryOperation(here.base, request, operation.id);
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(['update']);
  });

  it('touches nothing when another job has the operation', async () => {
    const { operation } = await here.create();
    await here.run(operation.id);
    here.stacks.calls = [];
    expect(await here.runJobOn(operation.id)).toBe('not-ours');
    expect(here.stacks.calls).toEqual([]);
  });

  it('undoes its work when it is cancelled', async () => {
    const { operation } = await here.create();
    here.stacks.whileDeploying = async () => {
      await cancelOperation(here.base, request, operation.id);
      await expect.poll(() => here.stacks.calls).toContain('cancel');
    };
    here.stacks.outcomes = [at('ROLLBACK_COMPLETE')];
    expect(await here.run(operation.id)).toMatchObject({
      outcome: 'cancelled',
      operation: { status: 'cancelled', error: null },
    });
    expect(here.stacks.current).toBeNull();
  });

  it('never lets its progress go back, and counts the protection of the database', async () => {
    const { operation } = await here.create();
    const seen: { done: number; total: number; code?: string | undefined }[] = [];
    here.store.onChange((changes) => {
      for (const { kind, record } of changes) {
        if (kind !== 'operation' || record.status !== 'running') continue;
        const { done, total, coded } = record.progress;
        seen.push({ done, total, code: coded?.message.code });
      }
    });
    const codes = () => seen.map(({ code }) => code);
    here.stacks.whileDeploying = async () => {
      const expected = here.stacks.current ? 'protecting-database' : 'synthesizing';
      await expect.poll(codes).toContain(expected);
    };
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    const fractions = seen.map(({ done, total }) => done / total);
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b));
    expect(Math.max(...fractions)).toBeLessThan(1);
  });

  it.each([
    ['while its application is probed', async () => {}],
    ['while its database is protected', async () => expect.poll(() => here.stacks.calls).toContain('cancel')],
  ])('undoes its work when it is cancelled %s', async (moment, cancelled) => {
    const { operation } = await here.create();
    const probing = moment.includes('probed');
    const cancel = () => cancelOperation(here.base, request, operation.id);
    if (probing) {
      here.application.status = 502;
      here.settings.probeSeconds = 5;
      here.application.onRequest = () => void cancel();
    } else {
      here.stacks.outcomes = [at('CREATE_COMPLETE'), at('UPDATE_ROLLBACK_COMPLETE')];
      here.stacks.whileDeploying = async () => {
        if (here.stacks.calls.join() !== 'create,update') return;
        await cancel();
        await cancelled();
      };
    }
    expect(await here.run(operation.id)).toMatchObject({ outcome: 'cancelled', operation: { status: 'cancelled' } });
    expect(here.stacks.calls.at(-1)).toBe('remove');
    expect(here.stacks.current).toBeNull();
  });

  it('says that it is at work while its stack takes its time', async () => {
    const { operation } = await here.create();
    here.stacks.whileDeploying = async () => {
      const lastHeartbeatAt = async () => (await here.store.get('operation', { id: operation.id }))?.lastHeartbeatAt;
      const before = await lastHeartbeatAt();
      await expect.poll(lastHeartbeatAt).not.toBe(before);
    };
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
  });

  it('writes nothing once its claim is lost', async () => {
    const { operation } = await here.create();
    here.stacks.whileDeploying = async () => {
      const running = await here.store.get('operation', { id: operation.id });
      if (!running) throw new Error('no operation');
      await here.store.commit([
        { write: 'replace', kind: 'operation', record: { ...running, attempt: 2, claimedBy: null } },
      ]);
    };
    expect(await here.run(operation.id)).toMatchObject({
      outcome: 'not-ours',
      operation: { status: 'running', attempt: 2 },
    });
  });
});

describe('a stack that earlier work left', () => {
  it('that cannot be rolled back fails the operation and names what is in the way', async () => {
    await created();
    here.stacks.current = at('UPDATE_ROLLBACK_FAILED', failure);
    here.stacks.outcomes = [at('UPDATE_ROLLBACK_FAILED', failure)];
    const { operation } = await here.ask('customer.redeploy');
    const failed = await here.run(operation.id);
    expect(failed.operation?.error).toMatchObject({ code: 'rollback-failed', resource: failure.resource });
    expect(await here.customer()).toMatchObject({ status: 'failed' });
  });

  it('that a failed update left as it was keeps the customer online', async () => {
    await created();
    here.stacks.outcomes = [at('UPDATE_ROLLBACK_COMPLETE', failure)];
    const { operation } = await here.ask('customer.restart');
    expect((await here.run(operation.id)).operation).toMatchObject({
      status: 'failed',
      error: { resource: failure.resource },
    });
    expect(await here.customer()).toMatchObject({ status: 'online' });
  });
});

describe('a job for a product that has become unavailable', () => {
  const becomesUnavailable = () => {
    const plain = here.base.catalogue.get;
    here.base.catalogue.get = async () => ({ ...(await plain()), unavailable: 'It needs a disk.' });
  };

  it('refuses a customer who does not have it yet', async () => {
    const { operation } = await here.create();
    becomesUnavailable();
    expect(await here.run(operation.id)).toMatchObject({
      operation: { status: 'failed', error: { code: 'validation', message: 'It needs a disk.' } },
    });
  });

  it('goes on for a customer who has it', async () => {
    await created();
    becomesUnavailable();
    const { operation } = await here.ask('customer.suspend');
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
  });
});

describe('a job that deletes a customer', () => {
  const deletion = (finalSnapshot: boolean) =>
    requestOperation(here.base, request, 'customer.delete', 'acme', { confirm: 'acme', finalSnapshot });

  it.each([
    [true, 'remove with snapshot'],
    [false, 'remove'],
  ])('with a final snapshot: %s', async (finalSnapshot, removal) => {
    await created();
    const { operation } = await deletion(finalSnapshot);
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(['update', removal]);
    expect(await here.customer()).toBeUndefined();
  });

  it('names the final snapshot, and keeps what is known of it', async () => {
    await created();
    here.snapshots.made = ['customer-acme-snapshot-1'];
    const { operation } = await deletion(true);
    const { operation: ended } = await here.run(operation.id);
    expect(ended).toMatchObject({ status: 'succeeded', snapshot: 'customer-acme-snapshot-1' });
    expect(here.lines).toContain('The final snapshot of its database is customer-acme-snapshot-1.');
    expect(await here.store.listSnapshots()).toMatchObject([
      { id: 'customer-acme-snapshot-1', customer: 'acme', product: 'shop', version: '1', username: 'app_acme' },
    ]);
  });

  it('keeps nothing when no snapshot was wanted', async () => {
    await created();
    here.snapshots.made = ['customer-acme-snapshot-of-before'];
    const { operation } = await deletion(false);
    expect((await here.run(operation.id)).operation).not.toHaveProperty('snapshot');
    expect(await here.store.listSnapshots()).toEqual([]);
  });

  it('leaves a snapshot that can be deleted, but not while a customer is made from it', async () => {
    await created();
    here.snapshots.made = ['customer-acme-snapshot-1'];
    const { operation } = await deletion(true);
    await here.run(operation.id);
    const id = 'customer-acme-snapshot-1';
    const heir = createCustomerInput.parse({
      code: 'heir',
      name: 'Heir',
      region: 'eu-west-1',
      product: 'shop',
      fromSnapshot: id,
    });
    const made = await createCustomer(here.base, request, heir);
    await expect(removeSnapshot(here.base, request, id, { confirm: id })).rejects.toThrow(
      'Customer heir was created from',
    );
    await here.run(made.operation.id);
    expect(await here.store.get('customer', { code: 'heir' })).toMatchObject({
      status: 'online',
      restoredFrom: { snapshot: id, username: 'app_acme' },
    });
    await expect(removeSnapshot(here.base, request, id, { confirm: 'acme' })).rejects.toThrow();
    const removal = await removeSnapshot(here.base, request, id, { confirm: id });
    expect(await here.store.get('region', { code: 'eu-west-1' })).toMatchObject({ status: 'ready' });
    expect((await here.run(removal.operation.id)).outcome).toBe('succeeded');
    expect(here.snapshots.removed).toEqual([id]);
    expect(await here.store.listSnapshots()).toEqual([]);
  });

  it('tries a deletion that failed once more, then names what is left', async () => {
    await created();
    here.stacks.deletionsThatFail = 2;
    const { operation } = await deletion(true);
    expect((await here.run(operation.id)).operation?.error).toMatchObject({
      code: 'delete-failed',
      resource: 'Network',
      message: 'in use',
    });
    expect(await here.customer()).toMatchObject({ status: 'failed' });
    await retryOperation(here.base, request, operation.id);
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(await here.customer()).toBeUndefined();
  });

  it('is done when there is no stack', async () => {
    await created();
    here.stacks.current = null;
    const { operation } = await deletion(true);
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual([]);
  });
});

describe('a job after one that was lost', () => {
  it('brings the customer back to what it was, also from a rollback that failed, when that is to be cancelled', async () => {
    await created();
    const { operation } = await here.ask('customer.redeploy');
    await here.dispatch();
    await cancelOperation(here.base, request, operation.id);
    here.stacks.current = at('UPDATE_ROLLBACK_FAILED');
    expect(await here.run(operation.id)).toMatchObject({ outcome: 'cancelled', operation: { status: 'cancelled' } });
    expect(here.stacks.calls).toEqual(['continue rollback', 'update']);
    expect(await here.customer()).toMatchObject({ status: 'online' });
  });

  it('says so when the customer could not be brought back', async () => {
    await created();
    const { operation } = await here.ask('customer.redeploy');
    await here.dispatch();
    await cancelOperation(here.base, request, operation.id);
    here.stacks.outcomes = [at('UPDATE_ROLLBACK_COMPLETE', failure)];
    expect(await here.run(operation.id)).toMatchObject({
      outcome: 'failed',
      operation: { status: 'failed', error: { resource: failure.resource, message: failure.reason } },
    });
  });

  it('undoes the whole operation when that is to be cancelled', async () => {
    const { operation } = await here.create();
    await here.dispatch();
    await cancelOperation(here.base, request, operation.id);
    here.stacks.current = at('CREATE_IN_PROGRESS');
    expect(await here.run(operation.id)).toMatchObject({ outcome: 'cancelled', operation: { status: 'cancelled' } });
    // The stack was complete: its database may be protected by now.
    expect(here.stacks.calls).toEqual(['cancel', 'settle', 'update', 'remove']);
    expect(await here.customer()).toMatchObject({ status: 'failed' });
  });
});
