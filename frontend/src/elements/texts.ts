import { defineTexts } from '../i18n/define-texts.ts';

export const elementTexts = defineTexts({
  en: { loadFailed: 'Failed to load', copy: 'Copy', copied: 'Copied', copyFailed: 'Failed to copy' },

  de: {
    loadFailed: 'Das konnte nicht geladen werden',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Konnte nicht kopiert werden',
  },
});
