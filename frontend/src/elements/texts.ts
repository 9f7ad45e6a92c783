import { defineTexts } from '../i18n/define-texts.ts';

export const elementTexts = defineTexts({
  en: { loadFailed: 'This could not be loaded', copy: 'Copy', copied: 'Copied', copyFailed: 'Could not be copied' },

  de: {
    loadFailed: 'Das konnte nicht geladen werden',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Konnte nicht kopiert werden',
  },
});
