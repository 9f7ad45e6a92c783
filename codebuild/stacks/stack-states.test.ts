import { StackStatus } from '@aws-sdk/client-cloudformation';
import { requestOperation } from '@console/core/operations/request-operation';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createInstallation, type Installation, request } from '../testing/installation.ts';
import { at, failure } from '../testing/scripted-stacks.ts';

let here: Installation;
beforeEach(async () => {
  here = await createInstallation();
});
afterEach(() => here.close());

const snapshot = 'remove with snapshot';
const anew = ['create', 'update'];

/** What is done with a stack that is found in a status, by what is to become of it. */
interface Answer {
  /** When its customer is created or changed; `stuck` when a person has to mend the stack first. */
  deploy: string[] | 'stuck';
  /** When its customer is deleted. */
  delete: string[];
}

const usable: Answer = { deploy: ['update'], delete: ['update', snapshot] };
const dead: Answer = { deploy: [snapshot, ...anew], delete: [snapshot] };
const after = (work: string, { deploy, delete: removal }: Answer): Answer => ({
  deploy: deploy === 'stuck' ? deploy : [work, ...deploy],
  delete: [work, ...removal],
});
const gone: Answer = { deploy: anew, delete: [] };

const answers: Record<StackStatus, Answer> = {
  CREATE_COMPLETE: usable,
  CREATE_FAILED: dead,
  CREATE_IN_PROGRESS: after('settle', usable),
  DELETE_COMPLETE: gone,
  DELETE_FAILED: dead,
  DELETE_IN_PROGRESS: after('settle', gone),
  IMPORT_COMPLETE: usable,
  IMPORT_IN_PROGRESS: after('settle', usable),
  IMPORT_ROLLBACK_COMPLETE: usable,
  IMPORT_ROLLBACK_FAILED: { deploy: 'stuck', delete: [snapshot] },
  IMPORT_ROLLBACK_IN_PROGRESS: after('settle', usable),
  REVIEW_IN_PROGRESS: dead,
  ROLLBACK_COMPLETE: dead,
  ROLLBACK_FAILED: dead,
  ROLLBACK_IN_PROGRESS: after('settle', dead),
  UPDATE_COMPLETE: usable,
  UPDATE_COMPLETE_CLEANUP_IN_PROGRESS: after('settle', usable),
  UPDATE_FAILED: usable,
  UPDATE_IN_PROGRESS: after('settle', usable),
  UPDATE_ROLLBACK_COMPLETE: usable,
  UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS: after('settle', usable),
  UPDATE_ROLLBACK_FAILED: after('continue rollback', usable),
  UPDATE_ROLLBACK_IN_PROGRESS: after('settle', usable),
};

it('has an answer to every status that CloudFormation has', () => {
  expect(Object.keys(answers).toSorted()).toEqual(Object.values(StackStatus).toSorted());
});

const find = (status: string) =>
  Object.assign(here.stacks, { current: status === 'DELETE_COMPLETE' ? null : at(status), calls: [] });
const created = async () => here.run((await here.create()).operation.id);

describe.each(Object.entries(answers))('a stack in %s', (status, answer) => {
  const goesOn = async (operationId: string) => {
    const { outcome, operation } = await here.run(operationId);
    if (answer.deploy === 'stuck') {
      expect(operation?.error).toMatchObject({ code: 'rollback-failed', hint: expect.stringContaining(status) });
      expect(here.stacks.calls).toEqual([]);
      return;
    }
    expect(outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(answer.deploy);
  };

  it('lets its customer be created', async () => {
    const { operation } = await here.create();
    find(status);
    await goesOn(operation.id);
  });

  it('lets its customer be changed', async () => {
    await created();
    find(status);
    await goesOn((await here.ask('customer.redeploy')).operation.id);
  });

  it('lets its customer be deleted', async () => {
    await created();
    find(status);
    const { operation } = await requestOperation(here.base, request, 'customer.delete', 'acme', {
      confirm: 'acme',
      finalSnapshot: true,
    });
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(answer.delete);
  });

  it('lets its region be removed', async () => {
    find(status);
    const { operation } = await requestOperation(here.base, request, 'region.remove', 'eu-west-1');
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    const removal = status === 'DELETE_COMPLETE' || status === 'DELETE_IN_PROGRESS' ? [] : ['remove'];
    const first = answer.delete.filter((call) => call === 'settle' || call === 'continue rollback');
    expect(here.stacks.calls).toEqual([...first, ...removal]);
  });
});

describe('work that was waited for', () => {
  it.each([
    ['CREATE_IN_PROGRESS', 'ROLLBACK_COMPLETE', ['settle', snapshot, ...anew]],
    ['UPDATE_IN_PROGRESS', 'UPDATE_ROLLBACK_COMPLETE', ['settle', 'update']],
    ['UPDATE_IN_PROGRESS', 'UPDATE_ROLLBACK_FAILED', ['settle', 'continue rollback', 'update']],
    ['UPDATE_ROLLBACK_IN_PROGRESS', 'UPDATE_ROLLBACK_FAILED', ['settle', 'continue rollback', 'update']],
    ['ROLLBACK_IN_PROGRESS', 'ROLLBACK_FAILED', ['settle', snapshot, ...anew]],
    ['DELETE_IN_PROGRESS', 'DELETE_FAILED', ['settle', snapshot, ...anew]],
  ])('in %s and ended as %s is gone on from', async (status, end, calls) => {
    await created();
    find(status);
    here.stacks.endsOfWork = [end];
    const { operation } = await here.ask('customer.redeploy');
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(calls);
  });
});

describe('a deployment', () => {
  const succeeding = ['CREATE_COMPLETE', 'UPDATE_COMPLETE', 'IMPORT_COMPLETE'];
  const ends = Object.values(StackStatus).filter((status) => !status.endsWith('_IN_PROGRESS'));

  it.each(ends)('that ends as %s ends its operation', async (status) => {
    await created();
    here.stacks.outcomes = [at(status, succeeding.includes(status) ? undefined : failure)];
    const { operation } = await here.ask('customer.redeploy');
    const { outcome, operation: ended } = await here.run(operation.id);
    if (succeeding.includes(status)) expect(outcome).toBe('succeeded');
    else
      expect(ended).toMatchObject({ status: 'failed', error: { resource: failure.resource, message: failure.reason } });
  });
});

describe('a stack that a person has to mend', () => {
  it('is deleted as it stands when it cannot even be rolled back', async () => {
    await created();
    find('UPDATE_ROLLBACK_FAILED');
    here.stacks.outcomes = [at('UPDATE_ROLLBACK_FAILED', failure)];
    const { operation } = await requestOperation(here.base, request, 'customer.delete', 'acme', {
      confirm: 'acme',
      finalSnapshot: true,
    });
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(['continue rollback', snapshot]);
  });

  it('of a status that is not known is not touched', async () => {
    await created();
    find('TELEPORT_COMPLETE');
    const { operation } = await here.ask('customer.redeploy');
    await expect(here.run(operation.id)).rejects.toThrow('TELEPORT_COMPLETE');
    expect(here.stacks.calls).toEqual([]);
  });

  it('is removed with its region at the second try', async () => {
    find('UPDATE_COMPLETE');
    here.stacks.deletionsThatFail = 1;
    const { operation } = await requestOperation(here.base, request, 'region.remove', 'eu-west-1');
    expect((await here.run(operation.id)).outcome).toBe('succeeded');
    expect(here.stacks.calls).toEqual(['remove', 'remove']);
  });
});
