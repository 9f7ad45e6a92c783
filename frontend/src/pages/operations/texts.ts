import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    description: 'Everything that was asked for, newest first.',
    status: 'Status',
    anyStatus: 'Any status',
    customer: 'Customer',
    customerPlaceholder: 'Code of a customer',
  },

  de: {
    description: 'Alles, was verlangt wurde, das Neueste zuerst.',
    status: 'Status',
    anyStatus: 'Jeder Status',
    customer: 'Kunde',
    customerPlaceholder: 'Kürzel eines Kunden',
  },
});
