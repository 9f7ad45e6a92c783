import { z } from 'zod';
import { timestamp } from './text.ts';

/** What an operation goes through, in this order; no type of operation goes through all. */
export const operationPhase = z.enum([
  'queued',
  'prepared',
  'database',
  'application',
  'health-check',
  'address',
  'work',
]);
export type OperationPhase = z.infer<typeof operationPhase>;

export const shownPhase = z.object({
  phase: operationPhase,
  status: z.enum(['pending', 'running', 'succeeded', 'failed', 'cancelled']),
  startedAt: timestamp.nullable().describe('Null before it has begun'),
});
export type ShownPhase = z.infer<typeof shownPhase>;
