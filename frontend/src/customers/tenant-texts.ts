import { defineTexts } from '../i18n/define-texts.ts';

export const tenantTexts = defineTexts({
  en: {
    erase: {
      intro: (name: string) => `Permanently erase all data of ${name}? The customer stays. You can't undo this action.`,
      confirm: (code: string) => `To confirm, enter the code "${code}"`,
      unconfirmed: 'Enter the code of the customer first.',
    },
    move: {
      toPrivate:
        'The data is copied from the shared table of the pool to a table of its own, while the application goes on.',
      toPublic: 'The data is copied from its own table to the shared table of the pool, while the application goes on.',
    },
  },

  de: {
    erase: {
      intro: (name) =>
        `Alle Daten von ${name} endgültig löschen? Der Kunde selbst bleibt. Das lässt sich nicht rückgängig machen.`,
      confirm: (code) => `Geben Sie zur Bestätigung das Kürzel „${code}“ ein`,
      unconfirmed: 'Geben Sie zuerst das Kürzel des Kunden ein.',
    },
    move: {
      toPrivate:
        'Die Daten werden aus der gemeinsamen Tabelle des Pools in eine eigene kopiert, während die Anwendung weiterläuft.',
      toPublic:
        'Die Daten werden aus der eigenen Tabelle in die gemeinsame des Pools kopiert, während die Anwendung weiterläuft.',
    },
  },
});
