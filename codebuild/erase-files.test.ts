import { requestOperation } from '@console/core/operations/request-operation';
import { retryOperation } from '@console/core/operations/retry-and-cancel';
import { sampleProduct } from '@console/core/products/testing/sample-product';
import { erasureOutput } from '@console/core/stack-names';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation, request } from './testing/installation.ts';
import { at, failure } from './testing/scripted-stacks.ts';

const deletion = { confirm: 'acme', finalSnapshot: false };
const withErasure = (status: string) => ({ ...at(status), outputs: { [erasureOutput]: 'arn:erasure' } });

let here: Installation;

beforeEach(async () => {
  here = await createInstallation();
  here.offer(sampleProduct({ storage: { data: { path: '/data', GiB: 1 } } }));
  const { operation } = await here.create();
  here.stacks.outcomes = [withErasure('CREATE_COMPLETE')];
  expect((await here.run(operation.id)).outcome).toBe('succeeded');
  Object.assign(here.stacks, { calls: [] });
});
afterEach(() => here.close());

const requestDeletion = async () =>
  (await requestOperation(here.base, request, 'customer.delete', 'acme', deletion)).operation.id;
const auditOf = async (operationId: string) => {
  const { items } = await here.store.listAudit({ limit: 100 });
  return items.filter((entry) => entry.operationId === operationId && entry.outcome !== 'accepted');
};

describe('the files of a customer that is deleted on AWS', () => {
  it('are deleted by a task of its stack once the application is stopped, before the stack goes', async () => {
    const id = await requestDeletion();
    here.stacks.outcomes = [withErasure('UPDATE_COMPLETE')];
    here.scripted.whileRunning = async () => void here.stacks.calls.push('erasure');
    expect((await here.run(id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(['update', 'erasure', 'remove']);
    expect(here.scripted.calls).toMatchObject([{ task: 'erasure', command: [], key: `${id}-1-e` }]);
    expect(here.lines).toContain('Deleting the files of the customer.');
    expect(await auditOf(id)).toMatchObject([{ outcome: 'succeeded', detail: '' }]);
  });

  it('keep the stack when they cannot be deleted, until a retry has deleted them', async () => {
    const id = await requestDeletion();
    here.stacks.outcomes = [withErasure('UPDATE_COMPLETE')];
    here.scripted.ends.push({ exitCode: 1 });
    const { operation } = await here.run(id);
    expect(operation).toMatchObject({
      status: 'failed',
      error: {
        code: 'erasure-failed',
        message: 'The files of the customer could not be deleted: running  (exit code 1)',
      },
    });
    expect(here.stacks.calls).toEqual(['update']);
    await retryOperation(here.base, request, id);
    here.stacks.outcomes = [withErasure('UPDATE_COMPLETE')];
    expect((await here.run(id)).outcome).toBe('succeeded');
    expect(here.scripted.calls.map(({ key }) => key)).toEqual([`${id}-1-e`, `${id}-2-e`]);
    expect(here.stacks.current).toBeNull();
  });

  it('stay where the stack has no task for it, and log and audit tell where', async () => {
    const id = await requestDeletion();
    here.stacks.outcomes = [at('UPDATE_ROLLBACK_COMPLETE', failure)];
    expect((await here.run(id)).outcome).toBe('succeeded');
    expect(here.scripted.calls).toEqual([]);
    const stay = expect.stringMatching(
      /^Files of the customer stay on the file system of its region, below \/[0-9A-Z]{26}/,
    );
    expect(here.lines).toContainEqual(stay);
    expect(await auditOf(id)).toMatchObject([{ outcome: 'succeeded', detail: stay }]);
  });
});
