import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    description: 'All work on customers and regions, newest first.',
    status: 'Status',
    anyStatus: 'Any status',
    customer: 'Customer',
  },

  de: {
    description: 'Alles, was verlangt wurde, das Neueste zuerst.',
    status: 'Status',
    anyStatus: 'Jeder Status',
    customer: 'Kunde',
  },
});
