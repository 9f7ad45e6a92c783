import type { Messages } from '../messages.ts';

export const reasons: Messages['texts']['reasons'] = {
  'stack-ended': 'Der Stack {stack} endete als {status}.',
  'rollback-failed': 'Der Stack konnte nicht in seinen früheren Zustand gebracht werden.',
  'delete-failed': 'Der Stack konnte nicht gelöscht werden.',
  'address-answers': 'Der Stack ist bereitgestellt, aber {url} antwortet nicht richtig: die Antwort ist {status}.',
  'address-silent':
    'Der Stack ist bereitgestellt, aber {url} antwortet nicht richtig: keine Antwort innerhalb von {seconds} s.',
  'address-unreachable': 'Der Stack ist bereitgestellt, aber {url} antwortet nicht richtig: „{reason}“.',
  'image-not-pulled': 'Der Task konnte das Image nicht laden: {reason}',
  'task-not-started': 'Der Task konnte nicht starten: {reason}',
  'task-stopped': 'Der Task wurde beendet: {reason}',
  'out-of-memory': 'Die Anwendung brauchte mehr Arbeitsspeicher, als ihre Größe hat, und wurde beendet.',
  'application-exited': 'Die Anwendung endete mit dem Exit-Code {exitCode}. Ihre letzten Zeilen:\n{lines}',
  'application-exited-silently': 'Die Anwendung endete mit dem Exit-Code {exitCode} und gab nichts aus.',
  'health-check-failed':
    'Die Anwendung wurde beendet, weil ihre Zustandsprüfung GET {path} fehlschlug: {reason}. Ihre letzten Zeilen:\n{lines}',
  'health-check-failed-silently':
    'Die Anwendung wurde beendet, weil ihre Zustandsprüfung GET {path} fehlschlug: {reason}. Sie gab nichts aus.',
  'not-healthy': 'Die Zustandsprüfung GET {path} der Anwendung schlägt fehl: {reason}.',
  'no-task-started': 'Kein Task der Anwendung konnte gestartet werden: {reason}',
  'command-exited': 'Der Befehl endete mit dem Code {exitCode}.',
  'command-stopped': 'Der Befehl lief nicht zu Ende: {reason}',
  'command-interrupted':
    'Der Job, der den Befehl ausführte, ging verloren. Ob der Befehl zu Ende lief, ist nicht bekannt; er läuft nicht noch einmal.',
  'command-failed': 'Der Befehl {command} endete mit dem Code {exitCode}. Seine letzten Zeilen:\n{lines}',
  'command-not-ended': 'Der Befehl {command} lief nicht zu Ende: {reason} Seine letzten Zeilen:\n{lines}',
  'files-not-erased': 'Die Dateien des Kunden konnten nicht gelöscht werden: {reason}',
  'not-imported': 'Die Daten konnten nicht importiert werden: {reason}',
  'not-backed-up': 'Die Daten konnten nicht gesichert werden: {reason}',
  'customer-missing': 'Der Kunde {customer} oder seine Region steht nicht in der Tabelle.',
  'pool-missing': 'Den Pool {pool} gibt es nicht mehr.',
  'pool-not-deployed': 'Der Pool {pool} ist nicht bereitgestellt.',
  'pool-failed': 'Der Pool {pool} ist nicht bereitgestellt: {reason}',
  'pool-outdated': 'Der Stack des Pools {pool} hat keine Ausgabe {output}.',
  'cloud-type-not-offered': '{product} bietet den Cloud-Typ {cloudType} nicht an.',
  'table-kept':
    'Die Tabelle {table} wurde von einer früheren Bereitstellung behalten und enthält Einträge. Sie wird nicht ungefragt übernommen.',
  'no-room': 'Die Region {region} belegt {used} von {value} ihres Kontingents „{quota}“.',
  'tenancy-denied': 'Der Job darf in der Region {region} nicht verwenden, was er braucht: {reason}',
  'move-not-alike': 'Die Tabellen unterscheiden sich in {differences} Einträgen, obwohl niemand schreiben konnte.',
  'export-bucket-missing': 'Für Exporte ist kein Bucket eingestellt.',
  'already-there': 'Die Daten von {customer} sind schon dort.',
  'image-not-published': 'Das Image {image} nennt keine Registry und ist in {region} nicht veröffentlicht.',
  'image-not-found': 'Das Image {image} liegt nicht in der Registry, die es nennt.',
  'image-invalid': '„{image}“ ist kein gültiger Name eines Images.',
  'image-gone':
    'Das Image {image} ist nicht mehr da: Die Kopie des Produkts, die bereitgestellt wurde, liegt nicht mehr auf diesem Rechner.',
  'image-no-folder': 'Das Produkt kann für die Bereitstellung nicht kopiert werden. {reason}.',
  'image-no-space':
    'Der Ordner {folder} kann für die Bereitstellung nicht kopiert werden: {needed} MiB werden gebraucht, {free} MiB sind frei.',
  'image-not-copied': 'Der Ordner {folder} kann für die Bereitstellung nicht kopiert werden: {reason}',
  'bundle-incomplete': 'Das Bundle von {product} {version} ist nicht vollständig: {reason}',
  'bundle-build-failed': 'Der Befehl „{command}“ in build ist fehlgeschlagen ({how}). Seine letzten Zeilen:\n{lines}',
  'bundle-build-failed-silently':
    'Der Befehl „{command}“ in build ist fehlgeschlagen ({how}) und hat nichts ausgegeben.',
  'bundle-gone': 'Das Bundle {bundle} ist weg: was bereitgestellt wurde, liegt nicht mehr auf diesem Rechner.',
  'bundle-replaced':
    'Das Bundle von {product} {version} ist ein anderes als das, das bereitgestellt wurde. Veröffentlichen Sie eine Änderung als neue Version, und stellen Sie die Konsole mit dem früheren Bundle von {version} noch einmal bereit.',
  'bundle-not-shipped':
    'Die Konsole wurde ohne ein Bundle von {product} {version} bereitgestellt. Stellen Sie sie mit der Version im Katalog bereit.',
  'image-install-failed':
    'Der Befehl „{command}“ aus local.install ist fehlgeschlagen ({how}). Seine letzten Zeilen:\n{lines}',
  'image-install-failed-silently':
    'Der Befehl „{command}“ aus local.install ist fehlgeschlagen ({how}) und hat nichts geschrieben.',
  'region-missing': 'Die Region {region} steht nicht in der Tabelle.',
  'region-not-prepared': 'Die Region {region} ist nicht für Bereitstellungen vorbereitet.',
  'region-preparation-outdated':
    'Die Region {region} ist für eine andere Version der Konsole oder für andere Anwendungen vorbereitet.',
  'domain-not-delegated': 'Im öffentlichen DNS hat {domain} keine Nameserver.',
  'delegated-elsewhere': '{domain} ist an andere Nameserver delegiert als die seiner Hosted Zone: {servers}.',
  'certificate-forbidden': 'Die CAA-Einträge von {name} erlauben Amazon kein Wildcard-Zertifikat für {domain}.',
  'too-few-zones': 'In weniger als zwei Availability Zones von {region} laufen Tasks auf Fargate.',
  'job-lost': 'Die Arbeit endete {times}-mal hintereinander ohne Bericht.',
  none: 'Einen Grund nannte er nicht.',
  'some-tasks-unhealthy': 'Einige seiner Tasks sind nicht gesund.',
  'license-end': 'Sie endet am {date}. Ansprechperson ist {contact} ({email}).',
  'schedule-ended': 'Der letzte Lauf ist fehlgeschlagen: {reason}',
  'listens-on':
    'Sie lauscht auf allen Netzwerkschnittstellen ({address}). Auf einer Maschine soll sie nur auf 127.0.0.1 lauschen.',
  'process-ends': 'Der Prozess {process} läuft nicht durch. {reason}',
  'no-task-healthy': 'Keiner seiner Tasks ist gesund.',
  'some-tasks-unhealthy-since': 'Einige ihrer Tasks sind nicht gesund. Der letzte, der endete: {reason}',
  'no-task-healthy-since': 'Keiner ihrer Tasks ist gesund. Der letzte, der endete: {reason}',
  'disk-space': 'In {folder} sind {free} MiB frei. Bei weniger als {reserve} MiB wird nichts Neues bereitgestellt.',
  'stack-damaged':
    'Die Datei seines Stacks, {file}, ist beschädigt ({reason}). Stellen Sie sie aus einer Sicherung wieder her, und starten Sie die Konsole neu.',
  'stack-missing':
    'Die Datei seines Stacks, {file}, fehlt. Stellen Sie sie aus einer Sicherung wieder her, und starten Sie die Konsole neu, oder löschen Sie den Kunden.',
};
