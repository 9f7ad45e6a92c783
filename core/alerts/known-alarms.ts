import type { AlertSeverity } from '../contract/alert.ts';

/** Severity of an alarm, by the heading of its runbook. */
const severities: Readonly<Record<string, AlertSeverity>> = {
  'too-few-tasks': 'critical',
  'server-errors': 'critical',
  'application-down': 'critical',
  'unhealthy-tasks': 'warning',
  'database-busy': 'warning',
  'database-at-capacity': 'warning',
  'operation-failed': 'warning',
  'reconciler-silent': 'critical',
  'stream-failures': 'critical',
  'stream-lag': 'warning',
  'build-failures': 'warning',
  'table-throttled': 'warning',
  'api-errors': 'critical',
  'function-errors': 'critical',
};

/** An unknown alarm is a warning. */
export const severityOf = (runbook: string): AlertSeverity =>
  Object.hasOwn(severities, runbook) ? (severities[runbook] ?? 'warning') : 'warning';

export const runbooks: readonly string[] = Object.keys(severities);
