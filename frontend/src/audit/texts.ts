import type { AuditEntry } from '@console/core/contract/audit';
import { defineTexts } from '../i18n/define-texts.ts';

export const auditTexts = defineTexts({
  en: {
    table: 'Audit log',
    columns: {
      time: 'Time',
      actor: 'Actor',
      action: 'Action',
      subject: 'Customer or region',
      outcome: 'Outcome',
      detail: 'Details',
      source: 'Source IP',
      operation: 'Operation',
    },
    outcomes: {
      accepted: 'Accepted',
      refused: 'Rejected',
      succeeded: 'Succeeded',
      failed: 'Failed',
      cancelled: 'Canceled',
    } satisfies Record<AuditEntry['outcome'], string>,
    view: 'View',
    loading: 'Loading audit log',
    empty: 'No entries',
    csv: 'Download CSV',
    csvFailed: 'Failed to download the audit log',
    csvCut: (count: number) =>
      `The file contains the newest ${count} entries. To get older entries, narrow the time range.`,
    entry: (action: string) => `Audit entry: ${action}`,
    id: 'ID',
    customer: 'Customer',
    region: 'Region',
    person: 'Email address',
  },

  de: {
    table: 'Protokoll',
    columns: {
      time: 'Zeit',
      actor: 'Wer',
      action: 'Was',
      subject: 'Kunde oder Region',
      outcome: 'Ergebnis',
      detail: 'Details',
      source: 'Von',
      operation: 'Vorgang',
    },
    outcomes: {
      accepted: 'Angenommen',
      refused: 'Abgelehnt',
      succeeded: 'Erfolgreich',
      failed: 'Fehlgeschlagen',
      cancelled: 'Abgebrochen',
    },
    view: 'Ansehen',
    loading: 'Das Protokoll wird geladen',
    empty: 'Keine Einträge',
    csv: 'CSV herunterladen',
    csvFailed: 'Das Protokoll konnte nicht heruntergeladen werden',
    csvCut: (count) => `Die Datei enthält die neuesten ${count} Einträge. Für ältere grenzen Sie den Zeitraum ein.`,
    entry: (action) => `Eintrag: ${action}`,
    id: 'ID',
    customer: 'Kunde',
    region: 'Region',
    person: 'E-Mail-Adresse',
  },
});
