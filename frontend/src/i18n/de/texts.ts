import type { Messages } from '../messages.ts';

/** Those of fields in lower case go on from the name of the field. */
export const texts: Messages['texts'] = {
  alarms: {
    'application-degraded': '{customer} läuft mit weniger Tasks als vorgesehen.',
    'low-disk-space': 'Der Datenträger der Konsole ist fast voll.',
    'application-down': '{customer} ist ausgefallen.',
    'unhealthy-tasks': 'Ein Task von {customer} läuft, besteht aber die Gesundheitsprüfung unter {path} nicht.',
    'process-too-few-tasks':
      '{customer} hat weniger laufende Tasks des Prozesses {process} als die {fewest}, die es mindestens sein sollen.',
    'too-few-tasks': '{customer} hat weniger gesunde Tasks als die {fewest}, die es mindestens sein sollen.',
    'server-errors': 'Die Anwendung von {customer} antwortet mit Serverfehlern (5xx).',
    'database-busy': 'Die Datenbank von {customer} ist zu mehr als {percent} % ausgelastet.',
    'database-at-capacity': 'Die Datenbank von {customer} braucht fast alle ihrer {most} Kapazitätseinheiten.',
  },
  audit: {
    'customer-created': '{product} {version}, Größe {size}, in {region}',
    'customer-updated': 'von {before} zu {after}',
    'customer-deployed': 'von nichts zu {after}',
    'with-snapshot': 'mit einer letzten Sicherung',
    'without-snapshot': 'ohne letzte Sicherung',
    'current-templates': 'aktuelle Vorlagen',
    'nat-gateways': 'NAT-Gateways: {natGateways}',
    'load-balancers': 'Load Balancer: {shards}',
    'region-sized': 'NAT-Gateways: {natGateways}, Load Balancer: {shards}',
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
    'confirm-other': 'muss „{code}“ lauten, wie das des Kunden',
    'not-an-aws-region': '„{region}“ ist keine Region von AWS; eine ist zum Beispiel eu-central-1',
    'region-not-added': 'Die Region „{region}“ ist nicht hinzugefügt; ein Admin kann das tun',
    'region-added': 'ist schon hinzugefügt',
    'fewer-load-balancers': 'muss mindestens {shards} sein, so viele Load Balancer hat die Region',
    'code-taken': 'ist vergeben',
    'code-taken-until': 'ist bis {date} vergeben',
    'signs-in-already': 'Diese Person kann sich schon anmelden',
    'no-such-version': 'Die Version „{version}“ gibt es von {product} nicht, nur {versions}',
    'no-such-size': 'Die Größe „{size}“ gibt es von {product} nicht, nur {sizes}',
    'no-such-product': 'Ein Produkt „{product}“ gibt es nicht',
    'region-without-file-system':
      '{region} hat noch kein Dateisystem, das {product} für seine Ordner braucht: Aktualisieren Sie zuerst die Region',
    'not-deployable': 'kann hier nicht bereitgestellt werden',
    'not-an-object': 'muss ein JSON-Objekt sein',
    'unknown-field': 'gehört nicht in diese Anfrage',
    'not-a-time': 'muss ein Zeitpunkt wie 2026-01-31T09:30:00Z sein oder ein Tag wie 2026-01-31',
    'foreign-cursor': 'stammt nicht von dieser API',
  },
  hints: {
    'application-not-healthy':
      'Die Anwendung startete nicht oder wurde nicht gesund. Lesen Sie den Grund und in der Ausgabe des Vorgangs ihre letzten Zeilen. Bringen Sie das Produkt in Ordnung, oder wählen Sie eine andere Version, und versuchen Sie es dann erneut.',
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
    'read-log': 'Lesen Sie in der Ausgabe, was vorausging, beheben Sie die Ursache, und versuchen Sie es dann erneut.',
    'nothing-deployed':
      'Nichts wurde bereitgestellt. Berichtigen Sie die Beschreibung des Produkts, auf die der Grund zeigt, und versuchen Sie es dann erneut.',
    'publish-image':
      'Führen Sie deployment/publish-images.sh --product {product} --region {region} aus, und versuchen Sie es dann erneut.',
    'fix-product': 'Berichtigen Sie die Beschreibung des Produkts, und versuchen Sie es dann erneut.',
    'fix-definition':
      'Berichtigen Sie die Beschreibung des Produkts oder der Region, die der Grund nennt, und versuchen Sie es dann erneut.',
    'check-address':
      'Prüfen Sie die Ausgabe der Anwendung und auf AWS auch, ob die Domain an ihre Zone delegiert ist, und versuchen Sie es dann erneut: der Stack bleibt.',
    'rollback-stuck':
      'Der Stack {stack} in {region} ist in {status}. Bringen Sie die genannte Ressource in Ordnung, und versuchen Sie es dann erneut.',
    'deletion-stuck':
      'Der Stack {stack} in {region} enthält die genannte Ressource noch. Entfernen Sie, was sie festhält, und versuchen Sie es dann erneut.',
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
    'customer-missing': 'Der Kunde {customer} oder seine Region steht nicht in der Tabelle.',
    'image-not-published': 'Das Image {image} nennt keine Registry und ist in {region} nicht veröffentlicht.',
    'image-not-found': 'Das Image {image} liegt nicht in der Registry, die es nennt.',
    'image-invalid': '„{image}“ ist kein gültiger Name eines Images.',
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
    'no-task-healthy': 'Keiner seiner Tasks ist gesund.',
    'disk-space': 'In {folder} sind {free} MiB frei. Bei weniger als {reserve} MiB wird nichts Neues bereitgestellt.',
    'stack-damaged':
      'Die Datei seines Stacks, {file}, ist beschädigt ({reason}). Stellen Sie sie aus einer Sicherung wieder her, und starten Sie die Konsole neu.',
    'stack-missing':
      'Die Datei seines Stacks, {file}, fehlt. Stellen Sie sie aus einer Sicherung wieder her, und starten Sie die Konsole neu, oder löschen Sie den Kunden.',
  },
  steps: {
    'waiting-for-job': 'Wartet, bis die Arbeit beginnt',
    'checking-domain': 'Die Delegierung von {domain} wird geprüft',
    synthesizing: 'Der Stack wird zusammengestellt',
    creating: '{resource} wird angelegt',
    updating: '{resource} wird geändert',
    deleting: '{resource} wird gelöscht',
    'protecting-database': 'Der Löschschutz der Datenbank wird eingeschaltet',
    'unprotecting-database': 'Der Löschschutz der Datenbank wird ausgeschaltet',
    'waiting-for-address': 'Wartet auf die Antwort von {url}',
    done: 'Fertig',
  },
};
