import type { Messages } from '../messages.ts';

/** Those of fields in lower case go on from the name of the field. */
export const texts: Messages['texts'] = {
  alarms: {
    'application-degraded': '{customer} läuft mit weniger Tasks als vorgesehen.',
    'low-disk-space': 'Der Datenträger der Konsole ist fast voll.',
    'schedule-failed': 'Der Zeitplan {schedule} von {customer} ist fehlgeschlagen.',
    'application-down': '{customer} ist ausgefallen.',
    'unhealthy-tasks': 'Ein Task von {customer} läuft, besteht aber die Gesundheitsprüfung unter {path} nicht.',
    'process-too-few-tasks':
      '{customer} hat weniger laufende Tasks des Prozesses {process} als die {fewest}, die es mindestens sein sollen.',
    'too-few-tasks': '{customer} hat weniger gesunde Tasks als die {fewest}, die es mindestens sein sollen.',
    'server-errors': 'Die Anwendung von {customer} antwortet mit Serverfehlern (5xx).',
    'database-busy': 'Die Datenbank von {customer} ist zu mehr als {percent} % ausgelastet.',
    'database-at-capacity': 'Die Datenbank von {customer} braucht fast alle ihrer {most} Kapazitätseinheiten.',
    'dead-letters':
      'Ein Ereignis von {customer} konnte nicht verarbeitet werden und wartet in der Warteschlange für Unzustellbares.',
    'data-throttled': 'Die Tabelle von {customer} lehnt Anfragen ab: Es sind mehr, als ihre Kapazität zulässt.',
    'changes-behind':
      'Die Funktion {process} von {customer} ist mit den Änderungen der Tabelle mehr als {minutes} Minuten im Rückstand.',
  },
  audit: {
    'customer-created': '{product} {version}, Größe {size}, in {region}',
    'customer-configured': 'Optionen: {options}',
    'customer-updated-and-configured': 'von {before} zu {after}, Optionen: {options}',
    'customer-updated': 'von {before} zu {after}',
    'customer-deployed': 'von nichts zu {after}',
    'with-snapshot': 'mit einem letzten Snapshot der Datenbank, falls er eine hat',
    'without-snapshot': 'ohne letzten Snapshot',
    'files-stay':
      'Dateien des Kunden bleiben auf dem Dateisystem seiner Region unter {folder}, denn sein Stack hat keinen Task, der sie löschen könnte. Löschen Sie sie dort.',
    snapshot: 'Snapshot {snapshot}',
    'current-templates': 'aktuelle Vorlagen',
    'nat-gateways': 'NAT-Gateways: {natGateways}',
    'load-balancers': 'Load Balancer: {shards}',
    'region-sized': 'NAT-Gateways: {natGateways}, Load Balancer: {shards}',
    command: '{command}',
    'sign-in-shown': 'Benutzer {user}',
    details: '{changes}',
    invited: 'als {role}',
    role: 'Rolle {role}',
    enabled: 'entsperrt',
    disabled: 'gesperrt',
    'refusals-not-listed': 'weitere abgelehnte Anfragen, die nicht aufgeführt sind: {count}',
    'role-and-enabled': 'Rolle {role}, entsperrt',
    'role-and-disabled': 'Rolle {role}, gesperrt',
  },
  fields: {
    'not-text': 'muss ein Text sein',
    empty: 'darf nicht leer sein',
    'too-long': 'darf höchstens {max} Zeichen haben',
    length: 'muss {min} bis {max} Zeichen haben',
    'code-characters': 'darf nur die Buchstaben a-z, die Ziffern 0-9 und „-“ enthalten',
    'code-start': 'muss mit einem Buchstaben beginnen',
    'code-end': 'darf nicht auf „-“ enden',
    'code-kept-free': '„{code}“ ist vorbehalten: wählen Sie ein anderes',
    'control-characters': 'darf keine Steuerzeichen enthalten',
    'template-marks': 'darf „{{“ und „${“ nicht enthalten',
    'not-an-address': 'muss eine E-Mail-Adresse wie name@example.com sein',
    'not-a-boolean': 'muss „true“ oder „false“ sein',
    'not-an-option': 'muss eines davon sein: {options}',
    'not-a-number': 'muss eine Zahl von {min} bis {max} sein',
    'not-whole': 'muss eine ganze Zahl von {min} bis {max} sein',
    'out-of-range': 'muss zwischen {min} und {max} liegen',
    'not-a-ulid': 'muss eine ULID sein',
    'nothing-named': 'muss mindestens eines davon nennen: {fields}',
    'confirm-missing': 'muss mit dem des Kunden übereinstimmen',
    'confirm-missing-snapshot': 'muss die Kennung des Snapshots wiederholen',
    'confirm-other-snapshot': 'muss „{snapshot}“ sein, die Kennung des Snapshots',
    'no-such-snapshot': 'es gibt keinen Snapshot „{snapshot}“',
    'snapshot-of-other-product': 'ist ein Snapshot des Produkts „{product}“',
    'snapshot-elsewhere': 'liegt in der Region {region} und lässt sich nur dort wiederherstellen',
    'confirm-other': 'muss „{code}“ lauten, wie das des Kunden',
    'not-an-aws-region': '„{region}“ ist keine Region von AWS; eine ist zum Beispiel eu-central-1',
    'region-not-added': 'Die Region „{region}“ ist nicht hinzugefügt; ein Admin kann das tun',
    'region-added': 'ist schon hinzugefügt',
    'fewer-load-balancers': 'muss mindestens {shards} sein, so viele Load Balancer hat die Region',
    'code-taken': 'ist vergeben',
    'code-taken-until': 'ist bis {date} vergeben',
    'signs-in-already': 'Diese Person kann sich schon anmelden',
    'version-not-offered': 'Die Version „{version}“ von {product} bekommt niemand mehr neu; es gibt {versions}',
    'version-requires':
      'Der Kunde hat die Version {deployed} und muss zuerst auf {requires} aktualisiert werden, vor {product} {version}',
    'no-such-version': 'Die Version „{version}“ gibt es von {product} nicht, nur {versions}',
    'no-such-option': 'Diese Option gibt es von {product} nicht, nur {options}',
    'no-options': '{product} hat keine Optionen',
    'option-required': 'Ein Wert ist erforderlich',
    'option-text': 'Erlaubt ist Text mit höchstens 1000 Zeichen',
    'option-number': 'Erforderlich ist eine Zahl',
    'option-boolean': 'Erlaubt ist nur true oder false',
    'option-choice': 'Erlaubt ist nur: {choices}',
    'option-pattern': 'Erforderlich ist ein Wert nach dem Muster {pattern}',
    'option-characters': 'Steuerzeichen, „{{“ und „${“ sind nicht erlaubt',
    'no-such-size': 'Die Größe „{size}“ gibt es von {product} nicht, nur {sizes}',
    'no-such-product': 'Ein Produkt „{product}“ gibt es nicht',
    'region-without-file-system':
      '{region} hat noch kein Dateisystem, das {product} für seine Ordner braucht: Aktualisieren Sie zuerst die Region',
    'not-deployable': 'kann hier nicht bereitgestellt werden',
    'not-arguments': 'muss eine Liste von Argumenten sein, etwa ["ls", "-l"]',
    'no-program': 'Ein Programm ist erforderlich',
    'too-many-arguments': 'Erlaubt sind höchstens {max} Argumente',
    'null-character': 'darf kein Nullzeichen enthalten',
    'not-an-object': 'muss ein JSON-Objekt sein',
    'unknown-field': 'gehört nicht in diese Anfrage',
    'not-a-time': 'muss ein Zeitpunkt wie 2026-01-31T09:30:00Z sein oder ein Tag wie 2026-01-31',
    'foreign-cursor': 'stammt nicht von dieser API',
  },
  hints: {
    'application-not-healthy':
      'Die Anwendung startete nicht oder wurde nicht gesund. Lesen Sie den Grund und in der Ausgabe des Vorgangs ihre letzten Zeilen. Bringen Sie das Produkt in Ordnung, oder wählen Sie eine andere Version, und versuchen Sie es dann erneut.',
    'check-health-path':
      'Die Anwendung läuft, beantwortet ihre Gesundheitsprüfung aber nicht mit einem Status von 200 bis 399. Prüfen Sie „healthPath“ in der Produktdefinition, und versuchen Sie es dann erneut.',
    'check-port':
      'Die Anwendung lauscht auf einem anderen Port, als sie bekommt. Lassen Sie sie dort lauschen, oder prüfen Sie „port“ in der Produktdefinition, und versuchen Sie es dann erneut.',
    'check-startup-seconds':
      'Die Anwendung läuft, hat aber nicht rechtzeitig geantwortet. Lesen Sie ihre Zeilen in der Ausgabe. Braucht sie länger, erhöhen Sie „startupSeconds“ in der Produktdefinition; lauscht sie woanders, prüfen Sie „port“. Versuchen Sie es dann erneut.',
    'check-command':
      'Die Anwendung hat sich selbst beendet oder ließ sich nicht starten. Lesen Sie ihre letzten Zeilen in der Ausgabe. Prüfen Sie den Befehl („local.command“ auf einer Maschine, das Image auf AWS), „environment“ und „secrets“ in der Produktdefinition, und versuchen Sie es dann erneut.',
    'check-image':
      'Prüfen Sie, ob das Image in seiner Registry liegt und aus dieser Region geladen werden kann, und versuchen Sie es dann erneut.',
    'choose-larger-size': 'Wählen Sie eine größere Größe.',
    'check-capacity':
      'Prüfen Sie das Kontingent für Fargate in dieser Region, etwa für gleichzeitig genutzte vCPUs, und versuchen Sie es dann erneut.',
    'check-task-definition':
      'Prüfen Sie das Image, die Größe und die Umgebung in der Beschreibung des Produkts, und versuchen Sie es dann erneut.',
    'check-database-quota':
      'Die Datenbank konnte nicht angelegt oder geändert werden. Prüfen Sie auf AWS die Kontingente für Datenbank-Cluster und -Instanzen in dieser Region, auf einer einzelnen Maschine deren PostgreSQL, und versuchen Sie es dann erneut.',
    'check-secrets': 'Prüfen Sie die Geheimnisse in der Beschreibung des Produkts, und versuchen Sie es dann erneut.',
    'check-load-balancer':
      'Prüfen Sie die Kontingente für Regeln und Zielgruppen der Lastverteiler in dieser Region, und versuchen Sie es dann erneut.',
    'check-hosted-zone':
      'Prüfen Sie, ob die Zone der Domain die aus den Einstellungen ist, und versuchen Sie es dann erneut.',
    'check-network-quotas':
      'Prüfen Sie die Kontingente für das Netz in dieser Region, etwa für VPCs und Elastic IPs, und versuchen Sie es dann erneut.',
    'check-output': 'Lesen Sie die Ausgabe des Befehls.',
    'check-interrupted-command':
      'Prüfen Sie, was der Befehl getan hat, und führen Sie ihn noch einmal aus, wenn das unbedenklich ist.',
    'read-log': 'Lesen Sie in der Ausgabe, was vorausging, beheben Sie die Ursache, und versuchen Sie es dann erneut.',
    'nothing-deployed':
      'Nichts wurde bereitgestellt. Berichtigen Sie die Beschreibung des Produkts, auf die der Grund zeigt, und versuchen Sie es dann erneut.',
    'publish-image':
      'Führen Sie deployment/publish-images.sh --product {product} --region {region} aus, und versuchen Sie es dann erneut.',
    'fix-setup':
      'Vom Kunden wurde nichts behalten. Lesen Sie die Ausgabe des Befehls im Protokoll, berichtigen Sie „setup“ in der Beschreibung des Produkts, und versuchen Sie es dann erneut.',
    'fix-upgrade':
      'Die frühere Version wurde wieder bereitgestellt. Lesen Sie die Ausgabe des Befehls im Protokoll, prüfen Sie die Daten der Anwendung, berichtigen Sie „upgrade“ in der Beschreibung des Produkts, und versuchen Sie es dann erneut.',
    'fix-product': 'Berichtigen Sie die Beschreibung des Produkts, und versuchen Sie es dann erneut.',
    'fix-named-cause':
      'Nichts wurde bereitgestellt. Beheben Sie die Ursache, die der Grund nennt, und versuchen Sie es dann erneut.',
    'fix-definition':
      'Berichtigen Sie die Beschreibung des Produkts oder der Region, die der Grund nennt, und versuchen Sie es dann erneut.',
    'check-address':
      'Prüfen Sie die Ausgabe der Anwendung und auf AWS auch, ob die Domain an ihre Zone delegiert ist, und versuchen Sie es dann erneut: der Stack bleibt.',
    'rollback-stuck':
      'Der Stack {stack} in {region} ist in {status}. Bringen Sie die genannte Ressource in Ordnung, und versuchen Sie es dann erneut.',
    'deletion-stuck':
      'Der Stack {stack} in {region} enthält die genannte Ressource noch. Entfernen Sie, was sie festhält, und versuchen Sie es dann erneut.',
    'erase-again':
      'Der Stack und die übrigen Dateien bleiben. Lesen Sie die Zeilen „erasure“ im Protokoll, und versuchen Sie es dann erneut: es geht mit den übrigen Dateien weiter.',
    'back-up-again': 'Beheben Sie die Ursache, die die Meldung nennt, und legen Sie dann noch eine Sicherung an.',
    'customer-gone': 'Er wurde entfernt, während dieser Vorgang wartete. Es bleibt nichts zu tun.',
    'prepare-region':
      'Nichts wurde geändert. Führen Sie mit Administrator-Zugangsdaten des Cluster-Kontos deployment/prepare-region.sh {region} aus, und versuchen Sie es dann erneut.',
    'delegate-domain':
      'Es wurde nichts bereitgestellt. Tragen Sie beim Registrar oder in der übergeordneten Zone diese Nameserver für {domain} ein: {servers}. Versuchen Sie es dann erneut.',
    'allow-amazon':
      'Es wurde nichts bereitgestellt. Ergänzen Sie bei {name} einen CAA-Eintrag, der amazon.com erlaubt, und versuchen Sie es dann erneut.',
    'choose-other-region': 'Es wurde nichts bereitgestellt. Fügen Sie eine andere Region hinzu.',
    'add-region-again': 'Fügen Sie die Region noch einmal hinzu.',
    'retry-after-lost-job':
      'Lesen Sie die letzten Zeilen der Ausgabe. Versuchen Sie den Vorgang erneut: er macht dort weiter, wo er war.',
  },
  quotas: {
    'alb-target-groups': 'Zielgruppen je Lastverteiler',
    'alb-rules': 'Regeln je Lastverteiler',
    'fargate-vcpu': 'vCPUs von Fargate',
    'rds-clusters': 'Datenbankcluster',
    'rds-instances': 'Datenbankinstanzen',
    'rds-snapshots': 'manuelle Snapshots von Datenbankclustern',
    'security-groups': 'Sicherheitsgruppen',
    'iam-roles': 'IAM-Rollen',
    'cloudformation-stacks': 'CloudFormation-Stacks',
    'cloudwatch-alarms': 'CloudWatch-Alarme',
    'load-balancers': 'Application Load Balancer',
    'elastic-ips': 'Elastic-IP-Adressen',
    'codebuild-builds': 'gleichzeitige Builds',
    'lambda-concurrency': 'gleichzeitige Ausführungen von Funktionen',
    'efs-file-systems': 'Dateisysteme',
    'efs-access-points': 'Zugriffspunkte je Dateisystem',
    'ssm-parameters': 'Standardparameter',
  },
  reasons: {
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
      'Die Anwendung wurde beendet, weil ihre Zustandsprüfung GET {path} scheiterte: {reason}. Ihre letzten Zeilen:\n{lines}',
    'health-check-failed-silently':
      'Die Anwendung wurde beendet, weil ihre Zustandsprüfung GET {path} scheiterte: {reason}. Sie gab nichts aus.',
    'not-healthy': 'Die Zustandsprüfung GET {path} der Anwendung scheitert: {reason}.',
    'no-task-started': 'Kein Task der Anwendung konnte gestartet werden: {reason}',
    'command-exited': 'Der Befehl endete mit dem Code {exitCode}.',
    'command-stopped': 'Der Befehl lief nicht zu Ende: {reason}',
    'command-interrupted':
      'Der Job, der den Befehl ausführte, ging verloren. Ob der Befehl zu Ende lief, ist nicht bekannt; er läuft nicht noch einmal.',
    'command-failed': 'Der Befehl {command} endete mit dem Code {exitCode}. Seine letzten Zeilen:\n{lines}',
    'command-not-ended': 'Der Befehl {command} lief nicht zu Ende: {reason} Seine letzten Zeilen:\n{lines}',
    'files-not-erased': 'Die Dateien des Kunden konnten nicht gelöscht werden: {reason}',
    'not-backed-up': 'Die Daten konnten nicht gesichert werden: {reason}',
    'customer-missing': 'Der Kunde {customer} oder seine Region steht nicht in der Tabelle.',
    'image-not-published': 'Das Image {image} nennt keine Registry und ist in {region} nicht veröffentlicht.',
    'image-not-found': 'Das Image {image} liegt nicht in der Registry, die es nennt.',
    'image-invalid': '„{image}“ ist kein gültiger Name eines Images.',
    'image-gone':
      'Das Image {image} ist nicht mehr da: Die Kopie des Produkts, die bereitgestellt wurde, liegt nicht mehr auf diesem Rechner.',
    'image-no-folder': 'Das Produkt kann für die Bereitstellung nicht kopiert werden. {reason}.',
    'image-no-space':
      'Der Ordner {folder} kann für die Bereitstellung nicht kopiert werden: {needed} MiB werden gebraucht, {free} MiB sind frei.',
    'image-not-copied': 'Der Ordner {folder} kann für die Bereitstellung nicht kopiert werden: {reason}',
    'image-install-failed':
      'Der Befehl „{command}“ aus local.install ist gescheitert ({how}). Seine letzten Zeilen:\n{lines}',
    'image-install-failed-silently':
      'Der Befehl „{command}“ aus local.install ist gescheitert ({how}) und hat nichts geschrieben.',
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
    'schedule-ended': 'Der letzte Lauf ist fehlgeschlagen: {reason}',
    'process-ends': 'Der Prozess {process} läuft nicht durch. {reason}',
    'no-task-healthy': 'Keiner seiner Tasks ist gesund.',
    'some-tasks-unhealthy-since': 'Einige ihrer Tasks sind nicht gesund. Der letzte, der endete: {reason}',
    'no-task-healthy-since': 'Keiner ihrer Tasks ist gesund. Der letzte, der endete: {reason}',
    'disk-space': 'In {folder} sind {free} MiB frei. Bei weniger als {reserve} MiB wird nichts Neues bereitgestellt.',
    'stack-damaged':
      'Die Datei seines Stacks, {file}, ist beschädigt ({reason}). Stellen Sie sie aus einer Sicherung wieder her, und starten Sie die Konsole neu.',
    'stack-missing':
      'Die Datei seines Stacks, {file}, fehlt. Stellen Sie sie aus einer Sicherung wieder her, und starten Sie die Konsole neu, oder löschen Sie den Kunden.',
  },
  steps: {
    'waiting-for-job': 'Wartet, bis die Arbeit beginnt',
    'checking-domain': 'Die Delegierung von {domain} wird geprüft',
    'running-command': '{command} läuft',
    'setting-up': '{command} läuft',
    upgrading: '{command} läuft',
    synthesizing: 'Der Stack wird zusammengestellt',
    creating: '{resource} wird angelegt',
    updating: '{resource} wird geändert',
    deleting: '{resource} wird gelöscht',
    'protecting-database': 'Der Löschschutz der Datenbank wird eingeschaltet',
    'unprotecting-database': 'Der Löschschutz der Datenbank wird ausgeschaltet',
    'erasing-files': 'Die Dateien des Kunden werden gelöscht',
    'backing-up': 'Datenbank und Speicher werden kopiert',
    'waiting-for-address': 'Wartet auf die Antwort von {url}',
    done: 'Fertig',
  },
};
