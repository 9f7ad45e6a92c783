import type { Messages } from '../messages.ts';

export const statuses: Messages['statuses'] = {
  customer: {
    creating: 'Wird angelegt',
    online: 'Online',
    updating: 'Wird geändert',
    suspending: 'Wird angehalten',
    suspended: 'Angehalten',
    resuming: 'Wird fortgesetzt',
    deleting: 'Wird gelöscht',
    failed: 'Fehlgeschlagen',
  },
  health: { healthy: 'Gesund', degraded: 'Eingeschränkt', down: 'Ausgefallen', unknown: 'Unbekannt' },
  operation: {
    queued: 'Wartet',
    running: 'Läuft',
    succeeded: 'Gelungen',
    failed: 'Fehlgeschlagen',
    cancelled: 'Abgebrochen',
  },
  region: { adding: 'Wird hinzugefügt', ready: 'Bereit', removing: 'Wird entfernt', failed: 'Fehlgeschlagen' },
};
