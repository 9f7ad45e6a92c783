import { defineTexts } from '../i18n/define-texts.ts';

export const tableTexts = defineTexts({
  en: {
    refresh: 'Refresh',
    updatedAt: (time: string) => `Updated ${time}`,
    clearFilter: 'Clear filter',
    noMatch: 'No matches',
    noMatchText: 'Nothing here fits the filter.',
  },

  de: {
    refresh: 'Aktualisieren',
    updatedAt: (time) => `Stand ${time}`,
    clearFilter: 'Filter zurücksetzen',
    noMatch: 'Keine Treffer',
    noMatchText: 'Nichts passt zu diesem Filter.',
  },
});
