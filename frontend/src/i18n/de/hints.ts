import type { Messages } from '../messages.ts';

export const hints: Messages['texts']['hints'] = {
  'application-not-healthy':
    'Die Anwendung startete nicht oder wurde nicht gesund. Lesen Sie den Grund und im Log des Vorgangs ihre letzten Zeilen. Bringen Sie das Produkt in Ordnung, oder wählen Sie eine andere Version, und versuchen Sie es dann erneut.',
  'check-health-path':
    'Die Anwendung läuft, beantwortet ihre Gesundheitsprüfung aber nicht mit einem Status von 200 bis 399. Prüfen Sie „healthPath“ in der Produktdefinition, und versuchen Sie es dann erneut.',
  'check-port':
    'Die Anwendung lauscht auf einem anderen Port, als sie bekommt. Lassen Sie sie dort lauschen, oder prüfen Sie „port“ in der Produktdefinition, und versuchen Sie es dann erneut.',
  'check-startup-seconds':
    'Die Anwendung läuft, hat aber nicht rechtzeitig geantwortet. Lesen Sie ihre Zeilen im Log. Braucht sie länger, erhöhen Sie „startupSeconds“ in der Produktdefinition; lauscht sie woanders, prüfen Sie „port“. Versuchen Sie es dann erneut.',
  'check-command':
    'Die Anwendung hat sich selbst beendet oder ließ sich nicht starten. Lesen Sie ihre letzten Zeilen im Log. Prüfen Sie den Befehl („local.command“ auf einer Maschine, das Image auf AWS), „environment“ und „secrets“ in der Produktdefinition, und versuchen Sie es dann erneut.',
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
  'request-quota': 'Beantragen Sie in Service Quotas ein höheres Kontingent, und versuchen Sie es dann erneut.',

  'check-network-quotas':
    'Prüfen Sie die Kontingente für das Netz in dieser Region, etwa für VPCs und Elastic IPs, und versuchen Sie es dann erneut.',
  'check-output': 'Lesen Sie die Ausgabe des Befehls.',
  'check-interrupted-command':
    'Prüfen Sie, was der Befehl getan hat, und führen Sie ihn noch einmal aus, wenn das unbedenklich ist.',
  'read-log': 'Lesen Sie im Log, was vorausging, beheben Sie die Ursache, und versuchen Sie es dann erneut.',
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
    'Prüfen Sie das Log der Anwendung und auf AWS auch, ob die Domain an ihre Zone delegiert ist, und versuchen Sie es dann erneut: der Stack bleibt.',
  'rollback-stuck':
    'Der Stack {stack} in {region} ist in {status}. Bringen Sie die genannte Ressource in Ordnung, und versuchen Sie es dann erneut.',
  'deletion-stuck':
    'Der Stack {stack} in {region} enthält die genannte Ressource noch. Entfernen Sie, was sie festhält, und versuchen Sie es dann erneut.',
  'add-pool-first': 'Nichts wurde angelegt. Stellen Sie den Pool bereit, und versuchen Sie es dann erneut.',
  'update-pool-first': 'Aktualisieren Sie den Pool, und versuchen Sie es dann erneut.',
  'choose-cloud-type': 'Wählen Sie einen anderen Cloud-Typ.',
  'delete-kept-table':
    'Nichts wurde geändert. Sichern Sie die Tabelle, wenn ihre Einträge gebraucht werden, löschen Sie sie, und versuchen Sie es dann erneut.',
  'set-export-bucket':
    'Nichts wurde geändert. Stellen Sie EXPORT_BUCKET für Jobs ein, oder löschen Sie den Kunden ohne letzten Export.',
  'update-roles':
    'Nichts wurde angelegt. Stellen Sie das Konto noch einmal bereit, damit seine Rollen stimmen, und versuchen Sie es dann erneut.',
  'move-again':
    'Der Kunde arbeitet mit seiner bisherigen Tabelle weiter, und nichts ist verloren. Starten Sie den Umzug noch einmal.',
  'erase-again':
    'Der Stack und die übrigen Dateien bleiben. Lesen Sie die Zeilen „erasure“ im Protokoll, und versuchen Sie es dann erneut: es geht mit den übrigen Dateien weiter.',
  'import-again':
    'Alles, was für den Kunden angelegt wurde, ist gelöscht. Verbessern Sie den Dump, wie es der Grund sagt, und legen Sie daraus noch einmal einen Kunden an: hochgeladene Dateien bleiben 24 Stunden.',
  'upload-again': 'Laden Sie das Archiv noch einmal hoch.',
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
    'Lesen Sie die letzten Zeilen des Logs. Versuchen Sie den Vorgang erneut: er macht dort weiter, wo er war.',
};
