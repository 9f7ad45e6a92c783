import { definePage } from '../../frame/page-definition.ts';
import { defineTexts } from '../../i18n/define-texts.ts';

export const snapshotsPage = definePage({
  path: '/snapshots',
  texts: defineTexts({
    en: {
      title: 'Final snapshots',
      help: [
        'A final snapshot is the database of a customer as it was when the customer was deleted.',
        'To use it again, choose Restore: a new customer of the same product and region gets a database with its data. The snapshot stays.',
        'Snapshots are kept until an admin deletes them. On AWS, they cost storage.',
        'Files that an application stored outside its database are not part of a snapshot.',
      ],
    },
    de: {
      title: 'Letzte Snapshots',
      help: [
        'Ein letzter Snapshot ist die Datenbank eines Kunden, wie sie war, als er gelöscht wurde.',
        'Mit „Wiederherstellen“ bekommt ein neuer Kunde mit demselben Produkt in derselben Region eine Datenbank mit diesen Daten. Der Snapshot bleibt.',
        'Snapshots bleiben, bis ein Admin sie löscht. Auf AWS kosten sie Speicherplatz.',
        'Dateien, die eine Anwendung außerhalb ihrer Datenbank abgelegt hat, gehören nicht dazu.',
      ],
    },
  }),
  contentType: 'table',
  navigation: { group: 'main', icon: 'folder' },
  load: async () => (await import('./page.tsx')).SnapshotsPage,
});
