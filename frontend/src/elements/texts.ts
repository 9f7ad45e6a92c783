import { defineTexts } from '../i18n/define-texts.ts';

export const elementTexts = defineTexts({
  en: { loadFailed: 'Failed to load', copy: 'Copy', copied: 'Copied', copyFailed: 'Failed to copy' },

  de: {
    loadFailed: 'Laden fehlgeschlagen',
    copy: 'Kopieren',
    copied: 'Kopiert',
    copyFailed: 'Kopieren fehlgeschlagen',
  },
});
