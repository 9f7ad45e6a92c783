import type { Messages } from '../messages.ts';

export const help: Messages['help'] = {
  dashboard: [
    'Die Übersicht zeigt den Zustand aller Kunden, was im Gange ist und was Aufmerksamkeit braucht.',
    'Kosten sind Schätzungen aus den Größen der Kunden; verbindlich ist die Rechnung von AWS.',
  ],
  alerts: [
    'Ein Alarm meldet eine Störung: eine Anwendung, die nicht antwortet, einen fehlgeschlagenen Vorgang, einen Alarm von AWS.',
    'Übernehmen Sie ihn, damit die anderen wissen, dass sich jemand kümmert. Er schließt sich von selbst, wenn die Störung vorbei ist.',
    'Jeder führt zu seiner Anleitung: was er bedeutet, was von selbst heilt, was zu tun ist.',
  ],
  admins: [
    'Betrachter lesen. Operatoren legen auch an, ändern, halten an und wiederholen. Admins löschen auch, fügen Regionen hinzu und verwalten Personen.',
    'Der letzte aktive Admin kann nicht entfernt, gesperrt oder herabgestuft werden: niemand könnte mehr jemanden hereinlassen.',
  ],
  settings: [
    'Was diese Installation ist, wo sie läuft und was ihre Grenzen sind. Geändert wird sie in der Datei .config.',
  ],
  customers: [
    'Ein Kunde ist eine Firma, die ihre eigene Anwendung bekommt: einen eigenen Stack, eine eigene Datenbank und Subdomain.',
    'Der Status sagt, was die Konsole mit ihm tut. Die Gesundheit sagt, wie die Anwendung antwortet.',
    'Was verlangt wird, wird ein Vorgang. Je Kunde läuft einer zur selben Zeit; die übrigen Kunden hält das nicht auf.',
  ],
  createCustomer: [
    'Der Name ist für Menschen. Das Kürzel ist die Subdomain: es lässt sich später nicht ändern und bleibt nach einer Löschung 30 Tage vergeben.',
    'Version, Größe und Administrator lassen sich jederzeit ändern.',
  ],
  operation: [
    'Ein Vorgang ist eine Arbeit an einer Region oder einem Kunden. Seine Ausgabe erzählt, was geschieht.',
    'Schlägt er fehl, wird zurückgenommen, was er angelegt hat. Die erste Ressource, die scheiterte, und ihr eigener Grund stehen oben. Ist die Ursache behoben, führt „Erneut versuchen“ ihn noch einmal aus.',
    'Die Ausgabe folgt der neuesten Zeile, bis Sie nach oben rollen.',
  ],
  operations: ['Vorgänge bleiben aufbewahrt, der neueste zuerst. Die wartenden zeigen ihren Platz in der Schlange.'],
  regions: [
    'Eine Region wird einmal vorbereitet, zu eigenen Kosten, und beherbergt dann Kunden, bis sie voll ist.',
    'Sie lässt sich entfernen, wenn dort kein Kunde mehr liegt.',
  ],
  audit: ['Wer was verlangt hat, von wo und mit welchem Ausgang. Einträge lassen sich nicht ändern.'],
};
