import { z } from 'zod';
import { spec } from './customer.ts';
import { shownPhase } from './operation-phase.ts';
import { operationTypes } from './operations/all.ts';
import { timestamp, ulid } from './text.ts';
import { coded } from './texts/coded.ts';

export const operationType = z.enum(operationTypes);
export type { OperationType } from './operations/all.ts';

export const operationStatus = z.enum(['queued', 'running', 'succeeded', 'failed', 'cancelled']);
export type OperationStatus = z.infer<typeof operationStatus>;

/**
 * Why the current attempt runs. A batch asks for the operations of its customers. The console itself asks for more room in a region that is filling up (`growth`), and for
 * a pool that its first customer needs (`first-customer`).
 */
export const operationCause = z.enum(['request', 'batch', 'growth', 'first-customer', 'retry', 'recovery']);

export const operationError = z.object({
  code: z.string().describe('A stable word, such as resource-failed, startup-timeout, job-lost'),
  message: z.string().describe('What the failed resource said, or why its application did not start'),
  resource: z.string().optional().describe('The first resource that failed'),
  hint: z.string().describe('What to do about it'),
  coded: z
    .object({ message: coded.optional(), hint: coded.optional() })
    .optional()
    .describe('The texts beside it by code; a reason that a resource itself gave has none'),
});
export type OperationError = z.infer<typeof operationError>;

export const progress = z.object({
  done: z.number().int().min(0),
  total: z.number().int().min(1),
  message: z.string(),
  coded: z.object({ message: coded }).optional().describe('The text beside it by code'),
});
export type Progress = z.infer<typeof progress>;

export const specChange = z.object({
  before: spec.nullable().describe('What ran when it was requested; null before the first success'),
  after: spec.nullable().describe('What runs once it has succeeded; null when the customer is deleted'),
});
export type SpecChange = z.infer<typeof specChange>;

export const operation = z.object({
  id: ulid,
  type: operationType,
  customer: z.string().optional().describe('The code of the customer it works on'),
  region: z.string().optional().describe('The code of the region it works on or in'),
  pool: z.string().optional().describe('The id of the pool it works on'),
  status: operationStatus,
  queuePosition: z.number().int().min(1).optional().describe('1 is next; only while queued'),
  progress,
  requestedBy: z.string(),
  requestedAt: timestamp,
  startedAt: timestamp.nullable(),
  finishedAt: timestamp.nullable(),
  attempt: z.number().int().min(1),
  error: operationError.nullable(),
  snapshot: z.string().optional().describe('The final snapshot that it made'),
  result: z
    .record(z.string(), z.union([z.string(), z.number()]))
    .optional()
    .describe('What else it has made or deleted, by name, such as the file of an export'),
  after: ulid.optional().describe('The operation whose end it waits for before it begins'),
  cause: operationCause,
  batch: ulid.optional().describe('The batch that it belongs to'),
  cancelRequestedAt: timestamp.nullable(),
  spec: specChange.optional().describe('Version and size of the customer; only of operations on a customer'),
  changedOptions: z
    .array(z.string())
    .optional()
    .describe('Names of the options whose values it changes; absent when it changes none'),
  product: z.string().optional().describe('Id of the product of the customer'),
  phases: z.array(shownPhase).describe('What it goes through; what it turns out not to need is left out'),
  usualSeconds: z
    .number()
    .optional()
    .describe('Median time of the latest of this type and product that succeeded; only of a single operation'),
  command: z.array(z.string()).optional().describe('What a customer.command runs: program and arguments'),
  hasStarted: z.boolean().describe('A job was started for it, in this attempt or an earlier one'),
});
export type Operation = z.infer<typeof operation>;

export const operationQuery = z.object({
  status: operationStatus.optional(),
  customer: z.string().optional(),
  region: z.string().optional(),
  pool: z.string().optional(),
});

export const logLine = z.object({ time: timestamp, text: z.string() });
export type LogLine = z.infer<typeof logLine>;

export const logPage = z.object({
  lines: z.array(logLine),
  nextCursor: z.string().describe('Ask with it for the lines that come after these'),
  done: z.boolean().describe('No more lines will come'),
});
export type LogPage = z.infer<typeof logPage>;

export const operationAnswer = z.object({ operation });
