import { streamNameOf, workerJobId } from '@console/adapters/worker/job-id';
import { runnerOf } from '@console/core/operations/job-runner';
import { cancelOperation } from '@console/core/operations/retry-and-cancel';
import { settleJob } from '@console/core/operations/settle-job';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { request } from '../testing/installation.ts';
import { createPoolInstallation, type PoolInstallation } from '../testing/pool-installation.ts';
import { at } from '../testing/scripted-stacks.ts';
import { stackPorts } from './build-only.ts';
import { runSmallJob } from './run-small-job.ts';

let here: PoolInstallation;
let logs: Map<string, string[]>;
let unclaimed: string[];
beforeEach(async () => {
  here = await createPoolInstallation();
  await here.withPool();
  logs = new Map();
  unclaimed = [];
});
afterEach(() => here.close());

function deliver(event: unknown) {
  const openLog = (jobId: string) => {
    const lines: string[] = [];
    logs.set(jobId, [...(logs.get(jobId) ?? []), 'opened']);
    return {
      write: (line: string) => void lines.push(line),
      close: async () => void logs.set(jobId, [...(logs.get(jobId) ?? []), ...lines, 'closed']),
    };
  };
  return runSmallJob(
    {
      ...here.base,
      jobId: workerJobId,
      openLog,
      onUnclaimed: (error) => void unclaimed.push(error.message) as undefined,
      depsOf: async ({ jobId, log }) => ({ ...here.depsOf(), ...stackPorts(here.stacks), jobId, log }),
    },
    event,
  );
}

/** Queues and dispatches the creation of a public customer. */
async function waiting(code = 'acme') {
  const { operation } = await here.create(code);
  await here.dispatch();
  return { operationId: operation.id, attempt: 1 };
}
const operationOf = (event: { operationId: string }) => here.store.get('operation', { id: event.operationId });

describe('a small job', () => {
  it('creates a public customer, with a log of its own', async () => {
    const event = await waiting();
    expect(await deliver(event)).toBe('succeeded');
    expect(await here.customer('acme')).toMatchObject({ status: 'online' });
    const log = logs.get(workerJobId(event));
    expect(log?.[0]).toBe('opened');
    expect(log).toContain('The first administrator is invited.');
    expect(log?.at(-1)).toBe('closed');
    expect(here.stacks.calls).toEqual([]);
  });

  it('is done once, however often Lambda delivers it', async () => {
    const event = await waiting();
    const outcomes = await Promise.all([deliver(event), deliver(event), deliver(event)]);
    expect(outcomes.toSorted()).toEqual(['not-ours', 'not-ours', 'succeeded']);
    expect(await deliver(event)).toBe('not-ours');
    expect(logs.get(workerJobId(event))?.filter((line) => line === 'closed')).toHaveLength(1);
    expect(here.tenants.events.published).toHaveLength(2);
  });

  it('leaves a later attempt alone when it comes too late', async () => {
    const event = await waiting();
    await settleJob(here.base, { operationId: event.operationId, jobId: `${event.operationId}-1` });
    await here.dispatch();
    expect(await operationOf(event)).toMatchObject({ status: 'running', attempt: 2 });
    expect(await deliver(event)).toBe('not-ours');
    expect(await operationOf(event)).toMatchObject({ claimedBy: null });
  });

  it('writes nothing more once it has lost its claim', async () => {
    const event = await waiting();
    here.application.status = 503;
    Object.assign(here.settings, { probeSeconds: 60 });
    const late = deliver(event);
    await expect.poll(async () => (await operationOf(event))?.progress.message).toContain('127.0.0.1');
    await settleJob(here.base, { operationId: event.operationId, jobId: workerJobId(event) });
    expect(await late).toBe('not-ours');
    expect(await operationOf(event)).toMatchObject({ status: 'queued', attempt: 2, lostJobs: 1 });
  });

  it('stops and undoes its work when the record says that it is to be cancelled', async () => {
    const event = await waiting();
    here.application.status = 503;
    Object.assign(here.settings, { probeSeconds: 60 });
    const job = deliver(event);
    await expect.poll(async () => (await operationOf(event))?.progress.message).toContain('127.0.0.1');
    await cancelOperation(here.base, request, event.operationId);
    expect(await job).toBe('cancelled');
    expect(here.parameters()).toEqual(await parametersOfPool());
  });

  it('does not fail when the table cannot be reached before it has a claim: another may hold it', async () => {
    const event = await waiting();
    const { get } = here.store;
    Object.assign(here.base.store, { get: () => Promise.reject(new Error('throttled')) });
    expect(await deliver(event)).toBe('not-ours');
    expect(unclaimed).toEqual(['throttled']);
    Object.assign(here.base.store, { get });
    expect(await deliver(event)).toBe('succeeded');
  });

  it.each([{}, { operationId: '../x', attempt: 1 }, { operationId: '01JD0000000000000000000000' }, null])(
    'refuses the event %j',
    async (event) => {
      await expect(deliver(event)).rejects.toThrow();
    },
  );
});

describe('work that turns out to need a stack', () => {
  it('is left to a build, which begins again and ends it', async () => {
    const created = await waiting();
    await deliver(created);
    here.stacks.current = { ...at('CREATE_COMPLETE'), outputs: { TableName: 'own-table', TableArn: 'arn:own' } };
    const operation = await here.ask('acme', 'customer.delete', { confirm: 'acme', finalSnapshot: false });
    await here.dispatch();
    const event = { operationId: operation.id, attempt: 1 };
    await expect(deliver(event)).rejects.toThrow('only a build can do');
    expect(here.stacks.calls).toEqual([]);
    expect(here.tenants.events.published.map(({ type }) => type)).not.toContain('Account Deprovisioning Failed');
    await settleJob(here.base, { operationId: operation.id, jobId: workerJobId(event) });
    const queued = await operationOf(event);
    expect(queued).toMatchObject({ status: 'queued', attempt: 2 });
    expect(queued && runnerOf(queued, await here.customer('acme'))).toBe('build');
    here.stacks.outcomes = [];
    const done = await here.run(operation.id);
    expect(done.outcome).toBe('succeeded');
    expect(here.stacks.calls).toContain('remove');
  });
});

const parametersOfPool = async () =>
  Object.fromEntries(
    Object.entries(here.parameters()).filter(([name]) => !name.includes('tenants/') && !name.startsWith('/accounts')),
  );

it('names the stream of the log by the operation and the attempt', () => {
  const job = { operationId: '01JD0000000000000000000000', attempt: 3 };
  expect(streamNameOf(workerJobId(job))).toBe('01JD0000000000000000000000-3');
});
