import type { ProblemCode } from '@console/core/contract/problem';
import type { Values } from '@console/core/contract/texts/template';
import type { Messages } from '../messages.ts';
import { firstFilled } from '../translate.ts';
import { texts } from './texts.ts';

/** The first text counts for whose places the API has given values; the last has none. */
export const problems: Record<ProblemCode, readonly string[]> = {
  'access-denied': [
    '{service} verweigert den Zugriff: „{reason}“. Richten Sie das Konto noch einmal ein, damit seine Rollen stimmen.',
    'Der Zugriff auf AWS wird verweigert. Richten Sie das Konto noch einmal ein, damit seine Rollen stimmen.',
  ],
  'too-many-tokens': [
    'Sie haben schon {max} Token. Widerrufen Sie eines, das nicht mehr benutzt wird.',
    'Sie haben schon zu viele Token. Widerrufen Sie eines, das nicht mehr benutzt wird.',
  ],
  'account-has-children': [
    '{customer} ist der Hauptaccount von {children} Accounts. Löschen Sie diese zuerst.',
    'Der Account ist der Hauptaccount von anderen. Löschen Sie diese zuerst.',
  ],
  'admin-exists': [
    '{person} kann sich schon anmelden: ändern Sie stattdessen die Rolle.',
    'Diese Person kann sich schon anmelden: ändern Sie stattdessen die Rolle.',
  ],
  'alert-resolved': ['Der Alarm ist bereits behoben.'],
  'already-acknowledged': ['{person} hat den Alarm bereits bestätigt.', 'Der Alarm ist bereits bestätigt.'],
  'already-suspended': ['{customer} ist schon angehalten.', 'Der Kunde ist schon angehalten.'],
  'body-too-large': ['Die Eingabe ist zu lang.'],
  busy: ['Diese Ressource wird gerade geändert. Versuchen Sie es in Kürze erneut.'],
  'changed-meanwhile': [
    'Diese Ressource wurde inzwischen geändert. Laden Sie die Seite neu, und versuchen Sie es erneut.',
  ],
  'claim-lost': ['Dieser Job ist nicht mehr für den Vorgang zuständig.'],
  'code-taken': [
    '„{code}“ gehörte einem gelöschten Kunden und bleibt bis {date} vergeben: wählen Sie ein anderes Kürzel.',
    '„{code}“ ist vergeben: wählen Sie ein anderes Kürzel.',
    'Das Kürzel ist vergeben: wählen Sie ein anderes.',
  ],
  'credentials-expired': [
    '{service} nimmt die Zugangsdaten nicht an; sie sind abgelaufen oder ungültig: „{reason}“. Der nächste Versuch holt neue.',
    'Die Zugangsdaten für AWS sind abgelaufen oder ungültig. Der nächste Versuch holt neue.',
  ],
  'credentials-missing': [
    'Für {service} fehlen Zugangsdaten: „{reason}“. Prüfen Sie die Rolle, unter der die Konsole läuft.',
    'Für AWS fehlen Zugangsdaten. Prüfen Sie die Rolle, unter der die Konsole läuft.',
  ],
  'customer-suspended': [
    '{customer} ist angehalten: setzen Sie ihn fort, das startet ihn neu.',
    'Der Kunde ist angehalten: setzen Sie ihn fort, das startet ihn neu.',
  ],
  'disk-full': [
    'Der Datenträger der Konsole ist fast voll: {free} MiB sind frei, {reserve} MiB müssen frei bleiben. Geben Sie Speicherplatz frei, und versuchen Sie es erneut.',
    'Der Datenträger der Konsole ist fast voll. Geben Sie Speicherplatz frei, und versuchen Sie es erneut.',
  ],
  forbidden: ['Ihre Rolle reicht dafür nicht aus. Wenden Sie sich an einen Administrator.'],
  'idempotency-key-reused': ['Dieselbe Anfrage kam schon mit anderem Inhalt. Laden Sie die Seite neu.'],
  internal: [
    'Interner Fehler. Details stehen im Log der API unter der Anfrage {request}.',
    'Interner Fehler. Details stehen im Log der API.',
  ],
  'backup-gone': [
    'Die Sicherung von {customer} ist der Snapshot {snapshot}. Stellen Sie ihn in einem neuen Kunden wieder her.',
    'Der Export {file} von {customer} ist nicht mehr da. Exportieren Sie die Daten erneut.',
    'Die Sicherung von {customer} gibt es nicht oder nicht mehr: legen Sie eine neue an.',
    'Die Sicherung gibt es nicht oder nicht mehr.',
  ],
  'no-room-for-routes': [
    '{product} braucht für seine Routen {missing} weitere Plätze auf dem Load Balancer von {customer}, der noch {free} hat. Löschen Sie einen Kunden dieses Load Balancers, oder legen Sie {customer} aus einer Sicherung neu an.',
    'Der Load Balancer hat für die Routen des Produkts nicht genug Plätze.',
  ],
  'no-uploads': [
    'Auf AWS lassen sich keine Dateien hochladen. Spielen Sie einen Dump mit einem PostgreSQL-Client ein, der die Datenbank erreicht, etwa in einer Task in ihrer VPC, und kopieren Sie Dateien mit einem Befehl in der Anwendung in den Speicher.',
  ],
  'batch-ended': ['Der Sammelvorgang ist schon zu Ende.'],
  'batch-not-paused': ['Fortgesetzt werden kann nur ein Sammelvorgang, der pausiert oder gestoppt ist.'],
  'batch-not-running': ['Pausiert werden kann nur ein Sammelvorgang, der läuft.'],
  'last-admin': [
    '{person} ist der letzte Admin, der sich anmelden kann: machen Sie zuerst eine andere Person zum Admin.',
    'Dies ist der letzte aktive Admin: machen Sie zuerst eine andere Person zum Admin.',
  ],
  'method-not-allowed': ['Diese Methode wird hier nicht unterstützt.'],
  'no-sign-in': [
    'Das Kennwort „{name}“ von {customer} gibt es nicht. Stellen Sie den Kunden neu bereit, um es zu erzeugen.',
    'Die Personen von {product} bekommen ihr Kennwort per E-Mail: eine ging an {person}.',
    'Zu {customer} ist niemand mit der Adresse {person} eingeladen. Stellen Sie den Kunden neu bereit, um den Administrator einzuladen.',
    '{person} hat schon ein eigenes Kennwort gewählt und meldet sich damit an.',
    '{product} hat keine Anmeldung, die die Konsole erzeugt hat.',
    'Eine Anmeldung, die die Konsole erzeugt hat, gibt es hier nicht.',
  ],
  'not-cancellable': ['Der Vorgang kann nicht mehr abgebrochen werden.'],
  'not-deployed': [
    '{customer} wurde nie bereitgestellt: versuchen Sie die Anlage erneut, oder stellen Sie ihn neu bereit.',
    'Der Kunde wurde nie bereitgestellt: versuchen Sie die Anlage erneut, oder stellen Sie ihn neu bereit.',
  ],
  'not-found': ['„{name}“ gibt es nicht (mehr).', 'Das gibt es nicht (mehr).'],
  'not-queued': ['Der Vorgang wartet nicht mehr.'],
  'not-retryable': ['Der Vorgang war erfolgreich und kann nicht wiederholt werden.'],
  'not-running': [
    'Ein Befehl läuft nur bei Kunden, die online oder angehalten sind. Warten Sie, bis {customer} es ist.',
    'Ein Befehl läuft nur bei Kunden, die online oder angehalten sind.',
  ],
  'not-suspended': ['{customer} ist nicht angehalten.', 'Der Kunde ist nicht angehalten.'],
  'nothing-to-update': [
    '{customer} hat schon die Version {version} in der Größe {size}.',
    'Der Kunde hat die Version und die Größe schon.',
  ],
  'notification-failed': ['Die Nachricht wurde nicht gesendet: „{reason}“.', 'Die Nachricht wurde nicht gesendet.'],
  'operation-running': [
    'Für {subject} wird bereits ein Vorgang ausgeführt. Warten Sie, bis er abgeschlossen ist, oder brechen Sie ihn ab.',
    'Es wird bereits ein Vorgang ausgeführt. Warten Sie, bis er abgeschlossen ist.',
  ],
  'not-for-pools': [
    '{customer} gehört zum Pool {pool}, dessen Anwendung alle seine Kunden bedient: für einen allein geht das nicht.',
    'Der Kunde gehört zu einem Pool, dessen Anwendung alle seine Kunden bedient: für einen allein geht das nicht.',
  ],
  'not-in-pool': [
    '{customer} gehört zu keinem Pool, sondern hat einen eigenen Stack.',
    'Der Kunde gehört zu keinem Pool, sondern hat einen eigenen Stack.',
  ],
  'pool-exists': ['Der Pool {pool} ist schon hinzugefügt.', 'Der Pool ist schon hinzugefügt.'],
  'pool-in-use': [
    'Im Pool {pool} sind noch Kunden ({customers}). Löschen Sie diese zuerst.',
    'Im Pool sind noch Kunden. Löschen Sie diese zuerst.',
  ],
  'pool-not-ready': ['Der Pool {pool} ist nicht bereit.', 'Der Pool ist nicht bereit.'],
  'version-of-pool': [
    '{customer} hat die Version des Pools {pool}, das ist {version}. Ein Admin kann den Pool aktualisieren.',
    'Der Kunde hat die Version seines Pools. Ein Admin kann den Pool aktualisieren.',
  ],
  'quota-exceeded': [
    '{customer} braucht {needed} {quota}, und die Region {region} belegt {used} von {value}. Beantragen Sie in Service Quotas ein höheres Kontingent, oder wählen Sie eine kleinere Größe oder eine andere Region.',
    'Dafür reicht ein Kontingent von AWS in dieser Region nicht. Beantragen Sie in Service Quotas ein höheres.',
  ],
  'region-exists': ['Die Region {region} ist schon hinzugefügt.', 'Die Region ist schon hinzugefügt.'],
  'region-full': [
    'Die Region {region} ist voll: begrenzt durch {quota} ({value}). Beantragen Sie in Service Quotas ein höheres Kontingent, oder wählen Sie eine andere.',
    'Die Region {region} ist voll. Wählen Sie eine andere.',
    'Die Region ist voll. Wählen Sie eine andere.',
  ],
  'region-growing': [
    'Alle Load Balancer der Region {region} sind voll. Ein weiterer kommt gerade hinzu: versuchen Sie es in einigen Minuten noch einmal.',
    'Alle Load Balancer der Region sind voll. Ein weiterer kommt gerade hinzu: versuchen Sie es in einigen Minuten noch einmal.',
  ],
  'region-in-use': [
    'In der Region {region} liegen noch Kunden ({customers}). Löschen Sie diese zuerst.',
    'In der Region gibt es noch Pools ({pools}). Entfernen Sie diese zuerst.',
    'In der Region liegen noch Kunden. Löschen Sie diese zuerst.',
  ],
  'region-not-ready': [
    'Die Region {region} ist nicht bereit: wählen Sie eine, die es ist.',
    'Die Region ist nicht bereit: wählen Sie eine, die es ist.',
  ],
  'sign-in-unavailable': ['Die Anmeldung lässt sich gerade nicht prüfen. Versuchen Sie es gleich noch einmal.'],
  'snapshot-in-use': [
    'Aus dem Snapshot {snapshot} soll der Kunde {customer} entstehen. Löschen Sie zuerst den Kunden.',
    'Aus dem Snapshot soll noch ein Kunde entstehen. Löschen Sie zuerst den Kunden.',
  ],
  'snapshot-without-region': [
    'Der Snapshot {snapshot} liegt in der Region {region}, die entfernt wurde. Fügen Sie die Region zuerst wieder hinzu.',
    'Der Snapshot liegt in einer Region, die entfernt wurde. Fügen Sie die Region zuerst wieder hinzu.',
  ],
  'store-busy': ['Zu viel wird zur selben Zeit geschrieben. Versuchen Sie es gleich noch einmal.'],
  'store-unreachable': ['Die Tabelle antwortet nicht. Versuchen Sie es gleich noch einmal.'],
  superseded: ['Ein späterer Vorgang ist an die Stelle dieses Vorgangs getreten.'],
  'tenant-user-exists': [
    '{person} gehört zu einem anderen Kunden dieses Pools. Verwenden Sie eine andere E-Mail-Adresse.',
    'Die Adresse gehört zu einem anderen Kunden dieses Pools. Verwenden Sie eine andere E-Mail-Adresse.',
  ],
  throttled: [
    '{service} wird zu viel auf einmal gefragt. Versuchen Sie es gleich noch einmal.',
    'AWS wird zu viel auf einmal gefragt. Versuchen Sie es gleich noch einmal.',
  ],
  'too-many-requests': ['Zu viele Anfragen. Warten Sie einen Augenblick, und versuchen Sie es dann erneut.'],
  unauthenticated: ['Ihre Anmeldung gilt nicht mehr. Melden Sie sich erneut an.'],
  unreachable: ['{service} antwortet nicht: „{reason}“.', 'AWS antwortet nicht.'],
  'unsupported-media-type': ['Die Anfrage muss JSON sein.'],
  validation: ['Die Eingabe ist nicht in Ordnung.'],
};

/** What a quota counts, in German. */
function inGerman(values: Values): Values {
  const quotas: Readonly<Record<string, string>> = texts.quotas;
  const quota = quotas[String(values.quotaId)];
  return quota === undefined ? values : { ...values, quota };
}

const isKnown = (code: string): code is ProblemCode => Object.hasOwn(problems, code);

export const failures: Messages['failures'] = {
  problem: (code, detail, values = {}) =>
    (isKnown(code) && firstFilled(problems[code], inGerman(values), 'de')) || detail,
  field: (label, message) => `${label}: ${message}`,
};
