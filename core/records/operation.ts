import { z } from 'zod';
import { customerStatus, spec } from '../contract/customer.ts';
import { operationCause, operationError, operationStatus, operationType, progress } from '../contract/operation.ts';
import { regionStatus } from '../contract/region.ts';
import { timestamp, ulid } from '../contract/text.ts';

/** One job that was started for an operation. */
export const jobReference = z.object({ attempt: z.int(), jobId: z.string(), startedAt: timestamp });
export type JobReference = z.infer<typeof jobReference>;

export const operationRecord = z.object({
  id: ulid,
  type: operationType,
  customer: z.string().optional(),
  customerId: ulid.optional(),
  region: z.string(),
  status: operationStatus,
  progress,
  requestedBy: z.string(),
  requestedAt: timestamp,
  startedAt: timestamp.nullable(),
  finishedAt: timestamp.nullable(),
  /** Grows with every retry and every recovery; a job of an earlier attempt may write nothing. */
  attempt: z.int().min(1),
  /** Jobs lost since the last request or retry. */
  lostJobs: z.int().min(0),
  cause: operationCause,
  error: operationError.nullable(),
  /** Status of the customer or region before this operation, to go back to when it changes nothing. */
  previousStatus: z.union([customerStatus, regionStatus]).nullable(),
  /** What a customer.* operation is to bring about. */
  spec: spec.optional(),
  finalSnapshot: z.boolean().optional(),
  /** The job that holds the current attempt; null until one has claimed it. */
  claimedBy: z.string().nullable(),
  /** When the job that holds the current attempt was last heard of. */
  heardAt: timestamp.nullable().default(null),
  /** When the dispatcher took the current attempt from the queue. */
  dispatchedAt: timestamp.nullable(),
  cancelRequestedAt: timestamp.nullable(),
  jobs: z.array(jobReference),
  rev: z.int(),
});
export type OperationRecord = z.infer<typeof operationRecord>;

/** The operations that hold a place among the running ones. There is one such record. */
export const queueRecord = z.object({ id: z.literal('operations'), running: z.array(ulid), rev: z.int() });
export type QueueRecord = z.infer<typeof queueRecord>;
