import type { Alert } from '@console/core/contract/alert';
import type { Messages } from '../../i18n/messages.ts';

/** Why the alert cannot be acknowledged now. */
export function acknowledgeObstacle(alert: Alert | undefined, { alerts }: Messages): string | undefined {
  switch (alert?.state) {
    case undefined:
      return alerts.chooseOne;
    case 'open':
      return undefined;
    case 'acknowledged':
      return alerts.already;
    case 'resolved':
      return alerts.over;
  }
}
