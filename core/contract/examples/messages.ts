import type { Alert, Notification } from '../alert.ts';
import type { Mail, MailSummary } from '../mail.ts';
import { time } from './moment.ts';

export const alert: Alert = {
  id: '01KAG7R5QZ6D8E0F2G4H6J8K0M',
  severity: 'critical',
  state: 'open',
  source: 'too-few-tasks',
  title: 'acme has fewer healthy tasks than the 1 it should have at least.',
  reason: 'Maximum of HealthyHostCount was 0, 0; the threshold is 1.',
  customer: 'acme',
  region: 'eu-central-1',
  runbook: 'too-few-tasks',
  since: time,
  lastSeenAt: time,
  occurrences: 1,
  acknowledgedBy: null,
  acknowledgedAt: null,
  resolvedAt: null,
};

export const notification: Notification = {
  time,
  subject: 'CRITICAL acme: acme has fewer healthy tasks than the 1 it should have at least.',
  text: 'What to do: docs/operating.md#too-few-tasks',
  severity: 'critical',
  alertId: alert.id,
};

export const mailSummary: MailSummary = {
  id: '01KAEXAMP1E000000000000009',
  receivedAt: '2026-11-20T09:30:00.000Z',
  from: 'no-reply@localhost',
  to: ['ada@example.com'],
  subject: 'Welcome',
  bytes: 812,
};

export const mail: Mail = { ...mailSummary, text: 'Welcome, Ada.', html: null, attachments: [] };
