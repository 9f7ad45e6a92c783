import { z } from 'zod';
import { batchStatus } from '../contract/batch.ts';
import { bulkOperationTypes } from '../contract/operations/all.ts';
import { timestamp, ulid } from '../contract/text.ts';
import { coded } from '../contract/texts/coded.ts';

/** One request to act on many customers. Who they are is in its chunks. */
export const batchRecord = z.object({
  id: ulid,
  type: z.enum(bulkOperationTypes),
  /** What the request said, as the schema of the action read it. */
  input: z.record(z.string(), z.unknown()).optional(),
  requestedBy: z.string(),
  requestedAt: timestamp,
  status: batchStatus,
  stopAfterFailures: z.int().min(1).nullable(),
  /** Members that are not left out. */
  total: z.int().min(0),
  done: z.int().min(0),
  failed: z.int().min(0),
  cancelled: z.int().min(0),
  leftOut: z.int().min(0),
  /** How many of the failures were known when it was continued last. */
  failedBefore: z.int().min(0),
  /** All members before this one were looked at. */
  next: z.int().min(0),
  /** Members whose operation has not ended, or whose end is not in their chunk yet. */
  running: z.array(z.object({ member: z.int().min(0), customer: z.string(), operationId: ulid })),
  cancelledBy: z.string().nullable(),
  finishedAt: timestamp.nullable(),
  rev: z.int(),
});
export type BatchRecord = z.infer<typeof batchRecord>;

/** Why a customer is left out, or failed. */
export const refusal = z.object({ code: z.string(), reason: z.string(), coded: coded.optional() });
export type Refusal = z.infer<typeof refusal>;

export const batchMember = z.object({
  customer: z.string(),
  /** Display name of one that is left out. */
  name: z.string().optional(),
  outcome: z.enum(['done', 'failed', 'cancelled', 'left-out']).optional(),
  operationId: ulid.optional(),
  refusal: refusal.optional(),
});
export type BatchMember = z.infer<typeof batchMember>;

/** Members of one chunk: a record of DynamoDB holds at most 400 KB. */
export const chunkSize = 100;

export const batchMembersRecord = z.object({
  batch: ulid,
  chunk: z.int().min(0),
  members: z.array(batchMember).max(chunkSize),
  rev: z.int(),
});
export type BatchMembersRecord = z.infer<typeof batchMembersRecord>;
