import { z } from 'zod';
import { customerStatus, spec } from '../contract/customer.ts';
import { operation, specChange } from '../contract/operation.ts';
import { operationPhase } from '../contract/operation-phase.ts';
import { poolStatus } from '../contract/pool.ts';
import { regionStatus } from '../contract/region.ts';
import { timestamp, ulid } from '../contract/text.ts';
import { accountEvent } from './account-event.ts';

/** One job that was started for an operation. */
export const jobReference = z.object({ attempt: z.int(), jobId: z.string(), startedAt: timestamp });
export type JobReference = z.infer<typeof jobReference>;

/** As the API shows it, without what is computed for each answer, and with what only the console needs. */
export const operationRecord = operation
  .omit({ queuePosition: true, hasStarted: true, command: true, spec: true, phases: true, usualSeconds: true })
  .extend({
    customerId: ulid.optional(),
    region: z.string(),
    /** Grows with every retry and every recovery; a job of an earlier attempt may write nothing. */
    attempt: z.int().min(1),
    /** Jobs lost since the last request or retry. */
    lostJobs: z.int().min(0),
    /** Status of the customer, region or pool before this operation, to go back to when it changes nothing. */
    previousStatus: z.union([customerStatus, regionStatus, poolStatus]).nullable(),
    /** What a customer.* operation deploys. */
    spec: spec.optional(),
    /** What it changes, as the API tells it. It is not always what is deployed: a tenant has the version of its pool. */
    specChange: specChange.optional(),
    /** The phases that the current attempt has begun, after its preparation. */
    phases: z.array(z.object({ phase: operationPhase, at: timestamp })).optional(),
    /** What the request said, as its schema read it. */
    input: z.record(z.string(), z.unknown()).optional(),
    /** The job that holds the current attempt; null until one has claimed it. */
    claimedBy: z.string().nullable(),
    /** The last heartbeat of the job that holds the current attempt. */
    lastHeartbeatAt: timestamp.nullable().default(null),
    /** When the dispatcher took the current attempt from the queue. */
    dispatchedAt: timestamp.nullable(),
    jobs: z.array(jobReference),
    /** What other systems are to be told of its end, written with it; absent once that is done. */
    untold: accountEvent.optional(),
    rev: z.int(),
  });
export type OperationRecord = z.infer<typeof operationRecord>;

/** The operations that occupy the limited number of running slots. There is one such record. */
export const queueRecord = z.object({
  id: z.literal('operations'),
  running: z.array(ulid),
  /** Operations that have ended and have something left to tell. */
  untold: z.array(ulid).default([]),
  /** Customers whose earlier table is to be deleted after a move, and when. */
  held: z.array(z.object({ customer: z.string(), until: timestamp })).default([]),
  rev: z.int(),
});
export type QueueRecord = z.infer<typeof queueRecord>;
