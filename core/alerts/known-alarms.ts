import type { AlertSeverity } from '../contract/alert.ts';

/** Severity of an alarm, by the heading of its runbook. */
const severities: Readonly<Record<string, AlertSeverity>> = {
  'too-few-tasks': 'critical',
  'server-errors': 'critical',
  'application-down': 'critical',
  'low-disk-space': 'critical',
  'unhealthy-tasks': 'warning',
  'database-busy': 'warning',
  'database-at-capacity': 'warning',
  'dead-letters': 'warning',
  'data-throttled': 'warning',
  'changes-behind': 'warning',
  'operation-failed': 'warning',
  'schedule-failed': 'warning',
  'exposed-to-network': 'warning',
  'license-ends': 'warning',
  'reconciler-silent': 'critical',
  'stream-failures': 'critical',
  'stream-lag': 'warning',
  'build-failures': 'warning',
  'table-throttled': 'warning',
  'api-errors': 'critical',
  'function-errors': 'critical',
};

/** Undefined for an alarm that the guide says nothing about. */
export const severityOf = (runbook: string): AlertSeverity | undefined =>
  Object.hasOwn(severities, runbook) ? severities[runbook] : undefined;

export const runbooks: readonly string[] = Object.keys(severities);
