import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    title: (name: string) => `Update ${name}`,
    submit: 'Update customer',
    updated: (name: string) => `${name} is updated`,
    failed: 'The customer was not updated',
    changes: 'What will change',
    columns: { field: 'Setting', before: 'Now', after: 'Then', effect: 'Effect' },
    noChanges: 'Nothing is changed yet.',
    effects: {
      name: 'Shown in the console only, at once',
      version: 'The application is deployed anew; it stays in reach while the new version starts',
      size: 'The application is deployed anew in the new size',
    },
    nothingChanged: 'Change something first',
  },

  de: {
    title: (name) => `${name} ändern`,
    submit: 'Kunden ändern',
    updated: (name) => `${name} ist geändert`,
    failed: 'Der Kunde wurde nicht geändert',
    changes: 'Was sich ändert',
    columns: { field: 'Einstellung', before: 'Jetzt', after: 'Dann', effect: 'Wirkung' },
    noChanges: 'Noch ist nichts geändert.',
    effects: {
      name: 'Nur in der Konsole zu sehen, sofort',
      version: 'Die Anwendung wird neu bereitgestellt; sie bleibt erreichbar, während die neue Version startet',
      size: 'Die Anwendung wird in der neuen Größe neu bereitgestellt',
    },
    nothingChanged: 'Ändern Sie zuerst etwas',
  },
});
