import { z } from 'zod';
import { coded } from './texts/coded.ts';

/** Problem details, RFC 9457, as `application/problem+json`. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string().describe('A stable word, such as code-taken, region-not-ready, operation-running, forbidden'),
  values: coded.shape.values.optional().describe('What the detail names, by name'),
  errors: z
    .array(z.object({ path: z.string(), message: z.string(), coded: coded.optional().describe('The message by code') }))
    .optional(),
  operationId: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/** The stable words for what the API refuses. */
export const problemCodes = [
  'access-denied',
  'admin-exists',
  'alert-resolved',
  'already-acknowledged',
  'already-suspended',
  'body-too-large',
  'busy',
  'changed-meanwhile',
  'claim-lost',
  'code-taken',
  'credentials-expired',
  'credentials-missing',
  'customer-suspended',
  'disk-full',
  'backup-gone',
  'forbidden',
  'idempotency-key-reused',
  'internal',
  'last-admin',
  'method-not-allowed',
  'no-sign-in',
  'not-cancellable',
  'not-deployed',
  'not-found',
  'not-queued',
  'not-retryable',
  'not-running',
  'not-suspended',
  'notification-failed',
  'only-on-one-machine',
  'operation-running',
  'quota-exceeded',
  'region-exists',
  'region-full',
  'region-growing',
  'region-in-use',
  'region-not-ready',
  'sign-in-unavailable',
  'snapshot-in-use',
  'snapshot-without-region',
  'store-busy',
  'store-unreachable',
  'superseded',
  'tenant-user-exists',
  'throttled',
  'too-many-requests',
  'unauthenticated',
  'unreachable',
  'unsupported-media-type',
  'validation',
] as const;
export type ProblemCode = (typeof problemCodes)[number];
