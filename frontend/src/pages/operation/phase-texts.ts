import type { OperationPhase, ShownPhase } from '@console/core/contract/operation-phase';
import { defineTexts } from '../../i18n/define-texts.ts';

export const phaseTexts = defineTexts({
  en: {
    title: 'Progress',
    usual: (time: string) => `Usually takes ${time}: the median of recent operations of this type.`,
    phases: {
      queued: 'Queued',
      prepared: 'Prepared',
      database: 'Database',
      application: 'Application',
      'health-check': 'Health check',
      address: 'Address',
      work: 'Changes',
    } satisfies Record<OperationPhase, string>,
    statuses: {
      pending: 'Pending',
      running: 'In progress',
      succeeded: 'Succeeded',
      failed: 'Failed',
      cancelled: 'Canceled',
    } satisfies Record<ShownPhase['status'], string>,
  },

  de: {
    title: 'Fortschritt',
    usual: (time) => `Dauert gewöhnlich ${time}: der Median der letzten Vorgänge dieser Art.`,
    phases: {
      queued: 'Warteschlange',
      prepared: 'Vorbereitung',
      database: 'Datenbank',
      application: 'Anwendung',
      'health-check': 'Gesundheitsprüfung',
      address: 'Adresse',
      work: 'Änderungen',
    },
    statuses: {
      pending: 'Ausstehend',
      running: 'In Arbeit',
      succeeded: 'Erfolgreich',
      failed: 'Fehlgeschlagen',
      cancelled: 'Abgebrochen',
    },
  },
});
