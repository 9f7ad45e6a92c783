import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    description: 'All work on customers and regions, newest first.',
    status: 'Status',
    anyStatus: 'Any status',
    customer: 'Customer',
  },

  de: {
    description: 'Alle Vorgänge an Kunden und Regionen, neueste zuerst.',
    status: 'Status',
    anyStatus: 'Jeder Status',
    customer: 'Kunde',
  },
});
