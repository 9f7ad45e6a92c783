import { defineTexts } from '../../i18n/define-texts.ts';

export const texts = defineTexts({
  en: {
    title: (name: string) => `Update ${name}`,
    submit: 'Update customer',
    updated: (name: string) => `${name} was updated`,
    atRestart: 'The running application still has the old values. It gets the new ones when you restart it.',
    failed: 'Failed to update customer',
    changes: 'Changes',
    columns: { field: 'Setting', before: 'Current value', after: 'New value', effect: 'Effect' },
    noChanges: 'No changes yet.',
    effects: {
      name: 'Takes effect in the console immediately',
      version: 'The application is redeployed. It stays available while the new version starts.',
      size: 'The application is redeployed with the new size',
      option: 'The application is redeployed with the new value',
    },
    nothingChanged: 'Change a setting first',
    downgrade: (wanted: string, deployed: string) =>
      `${wanted} comes before ${deployed}, which is deployed. Only the application goes back: the database, files, and options stay as they are now. Few applications can use the data of a later version. Create a backup first.`,
  },

  de: {
    title: (name) => `${name} ändern`,
    submit: 'Kunden ändern',
    updated: (name) => `${name} ist geändert`,
    atRestart: 'Die laufende Anwendung hat noch die alten Werte. Sie bekommt die neuen, wenn Sie sie neu starten.',
    failed: 'Der Kunde wurde nicht geändert',
    changes: 'Was sich ändert',
    columns: { field: 'Einstellung', before: 'Jetzt', after: 'Dann', effect: 'Wirkung' },
    noChanges: 'Noch ist nichts geändert.',
    effects: {
      name: 'Gilt in der Konsole sofort',
      version: 'Die Anwendung wird neu bereitgestellt; sie bleibt erreichbar, während die neue Version startet',
      size: 'Die Anwendung wird in der neuen Größe neu bereitgestellt',
      option: 'Die Anwendung wird mit dem neuen Wert neu bereitgestellt',
    },
    nothingChanged: 'Ändern Sie zuerst etwas',
    downgrade: (wanted, deployed) =>
      `${wanted} kommt vor ${deployed}, das bereitgestellt ist. Nur die Anwendung geht zurück: Datenbank, Dateien und Optionen bleiben, wie sie jetzt sind. Wenige Anwendungen können mit den Daten einer späteren Version umgehen. Legen Sie vorher eine Sicherung an.`,
  },
});
