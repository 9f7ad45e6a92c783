import { defineTexts } from '../i18n/define-texts.ts';

export const tableTexts = defineTexts({
  en: {
    refresh: 'Refresh',
    updatedAt: (time: string) => `Last updated ${time}`,
    clearFilter: 'Clear filter',
    noMatch: 'No matches',
    noMatchText: 'No items match the filter.',
  },

  de: {
    refresh: 'Aktualisieren',
    updatedAt: (time) => `Zuletzt aktualisiert ${time}`,
    clearFilter: 'Filter zurücksetzen',
    noMatch: 'Keine Treffer',
    noMatchText: 'Keine Einträge entsprechen dem Filter.',
  },
});
