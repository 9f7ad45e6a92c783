import { z } from 'zod';
import { timestamp, ulid } from './text.ts';
import { coded } from './texts/coded.ts';

/** `critical` wakes people, `warning` waits for the morning, `info` is only good to know. */
export const alertSeverity = z.enum(['critical', 'warning', 'info']);
export type AlertSeverity = z.infer<typeof alertSeverity>;

export const alertState = z.enum(['open', 'acknowledged', 'resolved']);
export type AlertState = z.infer<typeof alertState>;

export const alert = z.object({
  id: ulid,
  severity: alertSeverity,
  state: alertState,
  source: z.string().describe('What noticed it, such as unhealthy-tasks or operation-failed'),
  title: z.string(),
  reason: z.string().describe('What was seen, in words'),
  coded: z
    .object({ title: coded.optional(), reason: coded.optional() })
    .optional()
    .describe('The texts beside it by code, where the console has written them'),
  customer: z.string().optional(),
  region: z.string().optional(),
  pool: z.string().optional(),
  operationId: ulid.optional().describe('The operation that it is about'),
  runbook: z.string().describe('Heading in docs/operating.md that says what to do, such as unhealthy-tasks'),
  since: timestamp.describe('When it began'),
  lastSeenAt: timestamp.describe('When it was noticed last'),
  occurrences: z.int().min(1).describe('How often it was noticed since it began'),
  acknowledgedBy: z.string().nullable(),
  acknowledgedAt: timestamp.nullable(),
  resolvedAt: timestamp.nullable(),
});
export type Alert = z.infer<typeof alert>;

export const alertQuery = z.object({
  state: z
    .enum([...alertState.options, 'active'])
    .optional()
    .describe('active: open or acknowledged'),
  customer: z.string().optional(),
});
export type AlertQuery = z.infer<typeof alertQuery>;

/** A message to the people on call. */
export const notification = z.object({
  time: timestamp,
  subject: z.string(),
  text: z.string(),
  severity: alertSeverity,
  alertId: ulid.optional(),
});
export type Notification = z.infer<typeof notification>;

export const alertAnswer = z.object({ alert });
export const testSent = z.object({ sentTo: z.array(z.string()) });
