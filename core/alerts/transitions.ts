import { type AlertSeverity, alertSeverity } from '../contract/alert.ts';
import { acknowledgeBlocker } from '../contract/rules/acknowledge-alert.ts';
import type { Coded } from '../contract/texts/template.ts';
import type { Conflict } from '../errors.ts';
import type { AlertRecord } from '../records/alert.ts';
import { type AlarmEvent, alarmId } from './alarm-event.ts';

export type AlertEvent =
  | ({ event: 'fires' } & Pick<AlarmEvent, 'at' | 'severity' | 'title' | 'reason' | 'coded' | 'operationId'>)
  | { event: 'recovers'; at: string }
  | { event: 'acknowledge'; at: string; by: string };

/** The first alert of an alarm. */
export const opened = (event: AlarmEvent, id: string): AlertRecord => ({
  id,
  alarm: alarmId(event),
  severity: event.severity,
  state: 'open',
  source: event.source,
  title: event.title,
  reason: event.reason,
  ...(event.coded && { coded: event.coded }),
  ...(event.customer !== undefined && { customer: event.customer }),
  ...(event.region !== undefined && { region: event.region }),
  ...(event.pool !== undefined && { pool: event.pool }),
  ...(event.operationId !== undefined && { operationId: event.operationId }),
  runbook: event.runbook,
  since: event.at,
  lastSeenAt: event.at,
  occurrences: 1,
  acknowledgedBy: null,
  acknowledgedAt: null,
  resolvedAt: null,
  notified: false,
  rev: 0,
});

/** The next state of the alert. People are notified when it gets worse and when it ends, not when it fires again. */
export function transition(alert: AlertRecord, event: AlertEvent): AlertRecord | Conflict {
  if (alert.state === 'resolved')
    return { conflict: { code: 'alert-resolved', values: { time: alert.resolvedAt ?? '' } } };
  switch (event.event) {
    case 'fires':
      return firedAgain(alert, event);
    case 'recovers':
      return { ...alert, state: 'resolved', resolvedAt: event.at, notified: false };
    case 'acknowledge': {
      const blocker = acknowledgeBlocker(alert);
      if (blocker) return { conflict: blocker };
      return { ...alert, state: 'acknowledged', acknowledgedBy: event.by, acknowledgedAt: event.at };
    }
    default:
      return event satisfies never;
  }
}

/** An alert that gets worse is open again, even when it was acknowledged. */
function firedAgain(alert: AlertRecord, event: Extract<AlertEvent, { event: 'fires' }>): AlertRecord {
  const seen = {
    ...alert,
    reason: event.reason,
    coded: codedOf(alert.coded?.title, event.coded?.reason),
    ...(event.operationId !== undefined && { operationId: event.operationId }),
    lastSeenAt: event.at,
    occurrences: alert.occurrences + 1,
  };
  if (!isWorse(event.severity, alert.severity)) return seen;
  return {
    ...seen,
    severity: event.severity,
    title: event.title,
    coded: codedOf(event.coded?.title, event.coded?.reason),
    state: 'open',
    acknowledgedBy: null,
    acknowledgedAt: null,
    notified: false,
  };
}

const codedOf = (title: Coded | undefined, reason: Coded | undefined): AlertRecord['coded'] =>
  title || reason ? { ...(title && { title }), ...(reason && { reason }) } : undefined;

const isWorse = (one: AlertSeverity, other: AlertSeverity): boolean =>
  alertSeverity.options.indexOf(one) < alertSeverity.options.indexOf(other);
