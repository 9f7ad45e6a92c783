import type { CustomerStatus, Health } from '@console/core/contract/customer';
import type { OperationStatus } from '@console/core/contract/operation';
import type { RegionStatus } from '@console/core/contract/region';
import { defineTexts } from '../i18n/define-texts.ts';

export const statusTexts = defineTexts({
  en: {
    customer: {
      creating: 'Creating',
      online: 'Online',
      updating: 'Updating',
      suspending: 'Suspending',
      suspended: 'Suspended',
      resuming: 'Resuming',
      deleting: 'Deleting',
      failed: 'Failed',
    } satisfies Record<CustomerStatus, string>,
    health: {
      healthy: 'Healthy',
      degraded: 'Degraded',
      down: 'Down',
      unknown: 'Unknown',
    } satisfies Record<Health, string>,
    operation: {
      queued: 'Queued',
      running: 'Running',
      succeeded: 'Succeeded',
      failed: 'Failed',
      cancelled: 'Canceled',
    } satisfies Record<OperationStatus, string>,
    region: {
      adding: 'Adding',
      ready: 'Ready',
      updating: 'Updating',
      removing: 'Removing',
      failed: 'Failed',
    } satisfies Record<RegionStatus, string>,
  },

  de: {
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
    health: { healthy: 'Fehlerfrei', degraded: 'Beeinträchtigt', down: 'Ausgefallen', unknown: 'Unbekannt' },
    operation: {
      queued: 'Wartet',
      running: 'Läuft',
      succeeded: 'Erfolgreich',
      failed: 'Fehlgeschlagen',
      cancelled: 'Abgebrochen',
    },
    region: {
      adding: 'Wird hinzugefügt',
      ready: 'Bereit',
      updating: 'Wird aktualisiert',
      removing: 'Wird entfernt',
      failed: 'Fehlgeschlagen',
    },
  },
});
