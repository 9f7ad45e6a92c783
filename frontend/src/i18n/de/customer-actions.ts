import type { Messages } from '../messages.ts';

export const customerActions: Messages['customerActions'] = {
  menu: 'Aktionen',
  open: 'Anwendung öffnen',
  update: 'Ändern',
  suspend: 'Anhalten',
  resume: 'Fortsetzen',
  restart: 'Neu starten',
  redeploy: 'Neu bereitstellen',
  delete: 'Löschen',
  chooseOne: 'Wählen Sie zuerst einen Kunden',
  onlyOne: 'Wählen Sie nur einen Kunden',
  moving: 'Ein Vorgang ist im Gange',
  suspended: 'Er ist schon angehalten',
  notSuspended: 'Er ist nicht angehalten',
  resumeInstead: 'Er ist angehalten: Fortsetzen startet ihn neu',
  notDeployed: 'Er wurde nie bereitgestellt: versuchen Sie die Anlage erneut, oder stellen Sie ihn neu bereit',
  notOpen: 'Er ist nicht online',
  confirm: {
    suspend: {
      title: (subject) => `${subject} anhalten`,
      text: 'Die Anwendung hält an, und ihre Adresse zeigt stattdessen einen Hinweis. Die Daten bleiben und kosten weiter Speicher.',
    },
    restart: {
      title: (subject) => `${subject} neu starten`,
      text: 'Die Anwendung startet mit derselben Version und denselben Daten neu. Sie kann kurz unerreichbar sein.',
    },
    redeploy: {
      title: (subject) => `${subject} neu bereitstellen`,
      text: 'Der ganze Stack wird noch einmal so bereitgestellt, wie er sein soll. Was schon passt, bleibt unberührt.',
    },
  },
  several: (count) => (count === 1 ? '1 Kunde' : `${count} Kunden`),
  failed: (action, customer) => `${customer}: „${action}“ wurde nicht angenommen`,
};

export const deletion: Messages['deletion'] = {
  title: (name) => `${name} löschen`,
  intro: (name) => `${name} endgültig löschen? Das lässt sich nicht rückgängig machen.`,
  lostTitle: 'Was verloren geht',
  lost: [
    'Die Anwendung, ihre Datenbank und alles darin',
    'Ihre Adresse: das Kürzel bleibt 30 Tage vergeben und ist dann für andere frei',
  ],
  keptTitle: 'Was bleibt',
  keptSnapshot: 'Eine letzte Sicherung der Datenbank, bis jemand sie löscht',
  keptAudit: 'Das Protokoll und die Vorgänge dieses Kunden',
  snapshot: 'Eine letzte Sicherung der Datenbank anlegen',
  snapshotText:
    'Die Sicherung bewahrt die Daten. Sie werden von Hand wiederhergestellt, wie es das Betriebshandbuch beschreibt.',
  noSnapshot: 'Ohne sie lassen sich keine Daten wiederherstellen.',
  confirm: (code) => `Geben Sie zur Bestätigung das Kürzel „${code}“ ein`,
  submit: 'Löschen',
  failed: (name) => `${name} wird nicht gelöscht`,
  unconfirmed: 'Geben Sie zuerst das Kürzel des Kunden ein',
};
