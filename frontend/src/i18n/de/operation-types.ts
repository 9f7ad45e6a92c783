import type { Messages } from '../messages.ts';

/** `{subject}` is the code of the customer or region. */
export const operationTypes: Messages['operationTypes'] = {
  'region.add': {
    action: 'Region hinzufügen',
    name: 'Region hinzufügen',
    title: 'Region {subject} hinzufügen',
    running: 'Region {subject} wird hinzugefügt',
    succeeded: 'Region {subject} ist bereit',
    failed: 'Region {subject} konnte nicht hinzugefügt werden',
  },
  'region.update': {
    action: 'Aktualisieren',
    name: 'Region aktualisieren',
    title: 'Region {subject} aktualisieren',
    running: 'Region {subject} wird aktualisiert',
    succeeded: 'Region {subject} ist aktualisiert',
    failed: 'Region {subject} konnte nicht aktualisiert werden',
  },
  'region.remove': {
    action: 'Entfernen',
    name: 'Region entfernen',
    title: 'Region {subject} entfernen',
    running: 'Region {subject} wird entfernt',
    succeeded: 'Region {subject} ist entfernt',
    failed: 'Region {subject} konnte nicht entfernt werden',
    confirmation:
      'Das Netzwerk und die Load Balancer, die sich die Kunden dieser Region geteilt haben, werden gelöscht. Sie können die Region später wieder hinzufügen.',
  },
  'region.remove-snapshot': {
    action: 'Snapshot löschen',
    name: 'Snapshot löschen',
    title: 'Einen Snapshot in der Region {subject} löschen',
    running: 'In der Region {subject} wird ein Snapshot gelöscht',
    succeeded: 'In der Region {subject} ist ein Snapshot gelöscht',
    failed: 'In der Region {subject} konnte ein Snapshot nicht gelöscht werden',
  },
  'customer.create': {
    action: 'Kunden anlegen',
    name: 'Kunden anlegen',
    title: 'Kunden {subject} anlegen',
    running: 'Kunde {subject} wird angelegt',
    succeeded: 'Kunde {subject} ist online',
    failed: 'Kunde {subject} konnte nicht angelegt werden',
  },
  'customer.update': {
    action: 'Ändern',
    name: 'Kunden ändern',
    title: 'Kunden {subject} ändern',
    running: 'Kunde {subject} wird geändert',
    succeeded: 'Kunde {subject} ist geändert',
    failed: 'Kunde {subject} konnte nicht geändert werden',
  },
  'customer.suspend': {
    action: 'Anhalten',
    name: 'Kunden anhalten',
    title: 'Kunden {subject} anhalten',
    running: 'Kunde {subject} wird angehalten',
    succeeded: 'Kunde {subject} ist angehalten',
    failed: 'Kunde {subject} konnte nicht angehalten werden',
    confirmation:
      'Die Anwendung hält an, und Besucher sehen einen Hinweis darauf. Die Daten bleiben erhalten, und ihr Speicher kostet weiter.',
  },
  'customer.resume': {
    action: 'Fortsetzen',
    name: 'Kunden fortsetzen',
    title: 'Kunden {subject} fortsetzen',
    running: 'Kunde {subject} wird fortgesetzt',
    succeeded: 'Kunde {subject} ist wieder online',
    failed: 'Kunde {subject} konnte nicht fortgesetzt werden',
  },
  'customer.restart': {
    action: 'Neu starten',
    name: 'Kunden neu starten',
    title: 'Kunden {subject} neu starten',
    running: 'Kunde {subject} wird neu gestartet',
    succeeded: 'Kunde {subject} ist neu gestartet',
    failed: 'Kunde {subject} konnte nicht neu gestartet werden',
    confirmation:
      'Die Anwendung startet mit derselben Version und denselben Daten neu. Sie ist möglicherweise kurz nicht erreichbar.',
  },
  'customer.redeploy': {
    action: 'Neu bereitstellen',
    name: 'Kunden neu bereitstellen',
    title: 'Kunden {subject} neu bereitstellen',
    running: 'Kunde {subject} wird neu bereitgestellt',
    succeeded: 'Kunde {subject} ist neu bereitgestellt',
    failed: 'Kunde {subject} konnte nicht neu bereitgestellt werden',
    confirmation:
      'Der ganze Stack wird mit der gewünschten Version und Größe erneut bereitgestellt, und die laufenden Tasks werden ersetzt. Was schon aktuell ist, bleibt, wie es ist.',
  },
  'customer.command': {
    action: 'Befehl ausführen',
    name: 'Befehl ausführen',
    title: 'Befehl in {subject} ausführen',
    running: 'Ein Befehl läuft in {subject}',
    succeeded: 'Der Befehl in {subject} ist gelungen',
    failed: 'Der Befehl in {subject} ist fehlgeschlagen',
  },
  'customer.backup': {
    action: 'Sicherung anlegen',
    name: 'Sicherung anlegen',
    title: '{subject} sichern',
    running: '{subject} wird gesichert',
    succeeded: 'Die Sicherung von {subject} kann heruntergeladen werden',
    failed: '{subject} konnte nicht gesichert werden',
    confirmation:
      'Datenbank und Speicher des Kunden werden in ein Archiv kopiert, das 24 Stunden lang heruntergeladen werden kann. Die Anwendung läuft weiter.',
  },
  'customer.delete': {
    action: 'Löschen',
    name: 'Kunden löschen',
    title: 'Kunden {subject} löschen',
    running: 'Kunde {subject} wird gelöscht',
    succeeded: 'Kunde {subject} ist gelöscht',
    failed: 'Kunde {subject} konnte nicht gelöscht werden',
  },
};
