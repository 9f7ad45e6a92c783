import type { Alert } from '../alert.ts';
import type { Blocker } from '../operations/definition.ts';

/** Why the alert cannot be acknowledged; undefined when it can. */
export function acknowledgeBlocker({
  state,
  resolvedAt,
  acknowledgedBy,
}: Pick<Alert, 'state' | 'resolvedAt' | 'acknowledgedBy'>): Blocker | undefined {
  switch (state) {
    case 'open':
      return undefined;
    case 'acknowledged':
      return { code: 'already-acknowledged', values: { person: acknowledgedBy ?? '' } };
    case 'resolved':
      return { code: 'alert-resolved', values: { time: resolvedAt ?? '' } };
    default:
      return state satisfies never;
  }
}
