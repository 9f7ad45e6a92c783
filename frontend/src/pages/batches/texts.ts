import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    description: 'Actions on many customers, newest first.',
    table: 'Batches',
    loading: 'Loading batches',
    empty: 'No batches',
    emptyText: 'Batches appear here when you act on several customers at once.',
    columns: {
      batch: 'Batch',
      status: 'Status',
      progress: 'Progress',
      requestedBy: 'Requested by',
      requested: 'Requested',
      finished: 'Finished',
    },
  },

  de: {
    description: 'Aktionen für viele Kunden, die neuesten zuerst.',
    table: 'Sammelvorgänge',
    loading: 'Sammelvorgänge werden geladen',
    empty: 'Keine Sammelvorgänge',
    emptyText: 'Sammelvorgänge erscheinen hier, sobald eine Aktion mehrere Kunden betrifft.',
    columns: {
      batch: 'Sammelvorgang',
      status: 'Status',
      progress: 'Fortschritt',
      requestedBy: 'Angefordert von',
      requested: 'Angefordert',
      finished: 'Beendet',
    },
  },
});
