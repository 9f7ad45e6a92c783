import { isBatchEnded } from '../contract/batch.ts';
import { isConflict } from '../errors.ts';
import { type Clock, JobLimitReached, type Jobs, type Store } from '../ports.ts';
import { retryRaces } from '../race.ts';
import type { OperationRecord } from '../records/operation.ts';
import { mayBeSmall, runnerOf } from './job-runner.ts';
import { readQueue, withoutRunning, withRunning } from './queue.ts';
import { hasStarted, isFinished, transition } from './transitions.ts';

export interface DispatchDeps {
  store: Store;
  jobs: Pick<Jobs, 'start'>;
  clock: Clock;
  /** Operations that may run at the same time. */
  limit: number;
}

/** Starts jobs for the oldest queued operations while there are free slots. Answers how many it started. */
export async function dispatchOperations(deps: DispatchDeps): Promise<number> {
  let started = 0;
  for (;;) {
    const operation = await takeOldest(deps);
    if (!operation) return started;
    if (!(await startJob(deps, operation))) return started;
    started++;
  }
}

/** Moves the oldest queued operation to the running ones; undefined when none is queued or no slot is free. */
async function takeOldest({ store, clock, limit }: DispatchDeps): Promise<OperationRecord | undefined> {
  return retryRaces(async () => {
    const queue = await readQueue(store);
    if (queue.running.length >= limit) return undefined;
    const next = await oldestQueued(store, clock.now().toISOString());
    if (!next) return undefined;
    await store.commit([{ write: 'replace', kind: 'operation', record: next }, withRunning(queue, next.id)]);
    return next;
  });
}

/** The oldest queued operation, dispatched. The list may lag behind, so each is read again before it counts. */
async function oldestQueued(store: Store, at: string): Promise<OperationRecord | undefined> {
  const unfinished = await store.listUnfinished();
  const waitsFor = new Map<string, boolean>();
  const held = new Map<string, boolean>();
  for (const operation of unfinished) {
    const { id, status, after } = operation;
    if (await isHeld(store, operation, held)) continue;
    if (status === 'queued' && after !== undefined && (await isUnfinished(store, after, waitsFor))) continue;
    const current = status === 'queued' ? await store.get('operation', { id }) : undefined;
    const next = current && transition(current, { event: 'dispatch', at });
    if (next && !isConflict(next)) return next;
  }
  return undefined;
}

/** Whether its batch is to begin with nothing more now. What was begun before goes on. */
async function isHeld(store: Store, operation: OperationRecord, known: Map<string, boolean>): Promise<boolean> {
  const { status, batch: id, cause } = operation;
  if (status !== 'queued' || id === undefined || cause !== 'batch' || hasStarted(operation)) return false;
  const before = known.get(id);
  if (before !== undefined) return before;
  const batch = await store.get('batch', { id });
  const held = batch !== undefined && batch.status !== 'running' && !isBatchEnded(batch);
  known.set(id, held);
  return held;
}

/** Whether what others wait for has not ended. Many wait for the same one. */
async function isUnfinished(store: Store, id: string, known: Map<string, boolean>): Promise<boolean> {
  const before = known.get(id);
  if (before !== undefined) return before;
  const operation = await store.get('operation', { id });
  const unfinished = operation !== undefined && !isFinished(operation);
  known.set(id, unfinished);
  return unfinished;
}

/** Starts the job of an operation's current attempt, or returns the operation to the queue when no job may start now. */
export async function startJob({ store, jobs, clock }: DispatchDeps, operation: OperationRecord): Promise<boolean> {
  const { id, attempt } = operation;
  try {
    const { jobId } = await jobs.start({ operationId: id, attempt, ...(await placeOf(store, operation)) });
    await change(store, id, { event: 'job-started', attempt, jobId, at: clock.now().toISOString() });
    return true;
  } catch (error) {
    if (!(error instanceof JobLimitReached)) throw error;
    await change(store, id, { event: 'return-to-queue', attempt });
    return false;
  }
}

/** What a small job says of itself; nothing for all others. */
async function placeOf(store: Store, operation: OperationRecord): Promise<{ runner?: 'worker' }> {
  const { type, customer: code } = operation;
  const customer = code !== undefined && mayBeSmall(type) ? await store.get('customer', { code }) : undefined;
  return runnerOf(operation, customer) === 'worker' ? { runner: 'worker' } : {};
}

function change(store: Store, id: string, event: Parameters<typeof transition>[1]): Promise<void> {
  return retryRaces(async () => {
    const current = await store.get('operation', { id });
    const next = current && transition(current, event);
    if (!next || next === current || isConflict(next)) return;
    const slot = event.event === 'return-to-queue' ? await withoutRunning(store, id) : [];
    await store.commit([{ write: 'replace', kind: 'operation', record: next }, ...slot]);
  });
}
