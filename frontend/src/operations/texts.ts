import { defineTexts } from '../i18n/define-texts.ts';

export const operationTexts = defineTexts({
  en: {
    inProgress: (title: string) => `In progress: ${title}`,
    lastFailed: 'The last operation failed',
    table: 'Operations',
    columns: {
      operation: 'Operation',
      status: 'Status',
      progress: 'Progress',
      customer: 'Customer',
      region: 'Region',
      spec: 'Version and size',
      requestedBy: 'Requested by',
      requested: 'Requested',
      duration: 'Duration',
      attempt: 'Attempt',
    },
    loading: 'Loading operations',
    empty: 'No operations',
    emptyText: 'Operations appear here when you create or change customers and regions.',
  },

  de: {
    inProgress: (title) => `Wird ausgeführt: ${title}`,
    lastFailed: 'Der letzte Vorgang ist fehlgeschlagen',
    table: 'Vorgänge',
    columns: {
      operation: 'Vorgang',
      status: 'Status',
      progress: 'Fortschritt',
      customer: 'Kunde',
      region: 'Region',
      spec: 'Version und Größe',
      requestedBy: 'Angefordert von',
      requested: 'Angefordert',
      duration: 'Dauer',
      attempt: 'Versuch',
    },
    loading: 'Vorgänge werden geladen',
    empty: 'Keine Vorgänge',
    emptyText: 'Vorgänge erscheinen hier, wenn Sie Kunden oder Regionen anlegen oder ändern.',
  },
});
