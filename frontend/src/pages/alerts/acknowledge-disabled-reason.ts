import type { Alert } from '@console/core/contract/alert';
import type { TextsOf } from '../../i18n/define-texts.ts';
import type { texts } from './texts.ts';

/** Why the alert cannot be acknowledged now. */
export function acknowledgeDisabledReason(alert: Alert | undefined, t: TextsOf<typeof texts>): string | undefined {
  switch (alert?.state) {
    case undefined:
      return t.chooseOne;
    case 'open':
      return undefined;
    case 'acknowledged':
      return t.alreadyAcknowledged;
    case 'resolved':
      return t.alreadyResolved;
  }
}
