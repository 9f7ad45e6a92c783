import type { Message } from '../ports/notifier.ts';
import type { AlertRecord } from '../records/alert.ts';

const longestSubject = 100;

/** The notification about the alert as it is now. */
export function messageOf(alert: AlertRecord): Message {
  const word = alert.state === 'resolved' ? 'RESOLVED' : alert.severity.toUpperCase();
  const where = alert.customer ?? alert.pool ?? alert.region ?? 'console';
  const lines = [
    alert.title,
    alert.reason,
    alert.state === 'resolved' ? `Since ${alert.since}, resolved ${alert.resolvedAt}.` : `Since ${alert.since}.`,
    `What to do: docs/operating.md#${alert.runbook}`,
  ];
  return {
    subject: shortened(`${word} ${where}: ${alert.title}`),
    text: lines.filter((line) => line !== '').join('\n'),
    severity: alert.state === 'resolved' ? 'info' : alert.severity,
    alertId: alert.id,
  };
}

const shortened = (text: string): string =>
  text.length > longestSubject ? `${text.slice(0, longestSubject - 1)}…` : text;
