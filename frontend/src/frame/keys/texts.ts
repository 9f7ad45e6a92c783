import { defineTexts } from '../../i18n/define-texts.ts';

export const keyTexts = defineTexts({
  en: {
    title: 'Keyboard shortcuts',
    search: 'Search customers, operations, pages and actions',
    searchKeys: 'Ctrl+K, ⌘K',
    filter: 'Go to the filter of the page',
    keys: 'Show keyboard shortcuts',
    close: 'Close a dialog',
    skip: 'Skip to main content',
  },
  de: {
    title: 'Tastaturkürzel',
    search: 'Kunden, Vorgänge, Seiten und Aktionen suchen',
    searchKeys: 'Strg+K, ⌘K',
    filter: 'Zum Filter der Seite',
    keys: 'Tastaturkürzel anzeigen',
    close: 'Dialog schließen',
    skip: 'Zum Inhalt springen',
  },
});
