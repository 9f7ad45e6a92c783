import { createMemoryStore } from '@console/adapters/memory/store';
import { dispatchOperations } from '@console/core/operations/dispatch';
import { claimOperation, reportHeartbeat } from '@console/core/operations/job-reports';
import { newOperation } from '@console/core/operations/new';
import { type ReconcileDeps, reconcileOperations } from '@console/core/operations/reconcile-operations';
import { ulids } from '@console/core/time';
import { beforeEach, describe, expect, it } from 'vitest';
import { simulatedJobs } from './simulated-jobs.ts';

const start = Date.UTC(2026, 0, 1);
const claimGraceMs = 60_000;
const silenceMs = 30_000;

describe('a job that runs and does nothing', () => {
  const ids = ulids();
  let now: number;
  let deps: ReconcileDeps;
  let jobs: ReturnType<typeof simulatedJobs>;
  let id: string;
  let jobId: string;

  const operation = async () => {
    const found = await deps.store.get('operation', { id });
    if (!found) throw new Error('no operation');
    return found;
  };
  const reconcileAfter = async (ms: number) => {
    now += ms;
    await reconcileOperations(deps);
    return operation();
  };

  beforeEach(async () => {
    now = start;
    jobs = simulatedJobs({ next: () => 1 });
    deps = {
      store: createMemoryStore(),
      jobs,
      ids,
      clock: { now: () => new Date(now) },
      limit: 1,
      startGraceMs: 0,
      claimGraceMs,
      silenceMs,
      onError(error) {
        throw error;
      },
    };
    id = ids.next();
    const requestedAt = new Date(start).toISOString();
    const record = newOperation({
      id,
      type: 'region.add',
      region: 'eu-west-1',
      requestedBy: 'admin@example.com',
      requestedAt,
      previousStatus: null,
    });
    await deps.store.commit([{ write: 'create', kind: 'operation', record }]);
    await dispatchOperations(deps);
    jobId = jobs.all[0]?.jobId ?? '';
  });

  it('is stopped and followed by another when it has been silent for too long', async () => {
    await claimOperation(deps, id, jobId);
    expect(await reconcileAfter(silenceMs - 1)).toMatchObject({ attempt: 1, claimedBy: jobId });
    expect(await reconcileAfter(1)).toMatchObject({
      status: 'running',
      attempt: 2,
      cause: 'recovery',
      claimedBy: null,
    });
    expect(jobs.all.map((job) => job.ended)).toEqual([true, false]);
  });

  it('is not stopped while it says that it is at work', async () => {
    await claimOperation(deps, id, jobId);
    for (let beat = 0; beat < 5; beat++) {
      expect(await reconcileAfter(silenceMs - 1)).toMatchObject({ attempt: 1 });
      await reportHeartbeat(deps, { operationId: id, attempt: 1, jobId });
    }
  });

  it('has more time until it begins, since it may wait for a machine', async () => {
    expect(await reconcileAfter(claimGraceMs - 1)).toMatchObject({ attempt: 1 });
    expect(await reconcileAfter(1)).toMatchObject({ attempt: 2 });
  });
});
