import type { Alert, AlertSeverity } from '../contract/alert.ts';

/** What went wrong, or is well again. */
export interface AlarmEvent {
  /** Whether something is wrong. */
  active: boolean;
  /** What noticed it, in words with hyphens. */
  source: string;
  severity: AlertSeverity;
  title: string;
  reason: string;
  /** Both by code, where the console has written them. */
  coded?: Alert['coded'];
  customer?: string | undefined;
  region?: string | undefined;
  pool?: string | undefined;
  operationId?: string | undefined;
  /** Heading in docs/operating.md. */
  runbook: string;
  /** ISO 8601 UTC. */
  at: string;
}

/** Which alarm an event is of: one for each source on each thing that is watched. */
export function alarmId({
  source,
  customer,
  pool,
  region,
}: Pick<AlarmEvent, 'source' | 'customer' | 'pool' | 'region'>): string {
  if (customer !== undefined) return `customer/${customer}/${source}`;
  if (pool !== undefined) return `pool/${pool}/${source}`;
  return region === undefined ? `console/${source}` : `region/${region}/${source}`;
}
