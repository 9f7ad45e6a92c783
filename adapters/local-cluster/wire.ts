import { z } from 'zod';

/** How many milliseconds a request for news waits at most. */
export const longestWaitMs = 20_000;

export const wireEvent = z.object({
  number: z.int(),
  time: z.string(),
  logicalId: z.string(),
  type: z.string(),
  status: z.string(),
  reason: z.string().optional(),
});
export type WireEvent = z.output<typeof wireEvent>;

export const wireResult = z.object({
  status: z.string(),
  outputs: z.record(z.string(), z.string()),
  failure: z.object({ resource: z.string(), type: z.string(), reason: z.string() }).optional(),
});

/** A stack, and what happened on it after the event that was asked for. */
export const wireNews = z.object({
  events: z.array(wireEvent),
  /** No work is in progress. */
  settled: z.boolean(),
  /** Null when there is no such stack. */
  stack: wireResult.nullable(),
});
export type WireNews = z.output<typeof wireNews>;

/** The number of the last event before the work that was begun; null when there was nothing to do. */
export const wireBegun = z.object({ after: z.int().nullable() });
export type WireBegun = z.output<typeof wireBegun>;

export const wireProblem = z.object({ code: z.string(), message: z.string() });
