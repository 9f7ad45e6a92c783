import { defineTexts } from '../i18n/define-texts.ts';

export const actionTexts = defineTexts({
  en: {
    menu: 'Actions',
    chooseOne: 'Select a customer first.',
    onlyOne: 'Select only one customer.',
    notOpen: 'The application is not running.',
    several: (count: number) => (count === 1 ? '1 customer' : `${count} customers`),
    confirm: (action: string, subject: string) => `${action} ${subject}`,
    failed: (action: string, customer: string) => `${action} ${customer}: request failed`,
    deletion: {
      title: (name: string) => `Delete ${name}`,
      intro: (name: string) => `Permanently delete ${name}? You can't undo this action.`,
      deletedTitle: 'What is deleted',
      deleted: [
        'The application, its database, and all of its data',
        'The URL. The code stays reserved for 30 days, and is then available again.',
      ],
      keptTitle: 'What is kept',
      keptSnapshot: 'A final snapshot of the database, until someone deletes it',
      keptAudit: 'The audit log and the operations of this customer',
      snapshot: 'Create a final snapshot of the database',
      snapshotText: 'An administrator can restore the data from it outside this console.',
      noSnapshot: "Without a final snapshot, the data can't be restored.",
      confirm: (code: string) => `To confirm, enter the code "${code}"`,
      failed: (name: string) => `Failed to delete ${name}`,
      unconfirmed: 'Enter the code of the customer first.',
    },
  },

  de: {
    menu: 'Aktionen',
    chooseOne: 'Wählen Sie zuerst einen Kunden.',
    onlyOne: 'Wählen Sie nur einen Kunden.',
    notOpen: 'Die Anwendung läuft nicht.',
    several: (count) => (count === 1 ? '1 Kunde' : `${count} Kunden`),
    confirm: (action, subject) => `${subject}: ${action}`,
    failed: (action, customer) => `${customer}: „${action}“ wurde nicht angenommen`,
    deletion: {
      title: (name) => `${name} löschen`,
      intro: (name) => `${name} endgültig löschen? Das lässt sich nicht rückgängig machen.`,
      deletedTitle: 'Was gelöscht wird',
      deleted: [
        'Die Anwendung, ihre Datenbank und alle Daten darin',
        'Die Adresse: das Kürzel bleibt 30 Tage reserviert und ist dann wieder frei',
      ],
      keptTitle: 'Was bleibt',
      keptSnapshot: 'Ein letzter Snapshot der Datenbank, bis jemand ihn löscht',
      keptAudit: 'Das Audit-Protokoll und die Vorgänge dieses Kunden',
      snapshot: 'Einen letzten Snapshot der Datenbank anlegen',
      snapshotText: 'Ein Administrator kann die Daten daraus wiederherstellen, außerhalb dieser Konsole.',
      noSnapshot: 'Ohne Snapshot lassen sich die Daten nicht wiederherstellen.',
      confirm: (code) => `Geben Sie zur Bestätigung das Kürzel „${code}“ ein`,
      failed: (name) => `${name} konnte nicht gelöscht werden`,
      unconfirmed: 'Geben Sie zuerst das Kürzel des Kunden ein.',
    },
  },
});
