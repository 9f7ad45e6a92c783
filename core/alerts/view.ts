import type { Alert } from '../contract/alert.ts';
import type { AlertRecord } from '../records/alert.ts';

/** An alert as the API shows it. */
export function alertView({ alarm: _alarm, notified: _told, rev: _rev, ...alert }: AlertRecord): Alert {
  return alert;
}
