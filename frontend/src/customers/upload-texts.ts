import { defineTexts } from '../i18n/define-texts.ts';

export const uploadTexts = defineTexts({
  en: {
    upload: 'Archive',
    archive: 'A ZIP file or tar archive, which may be compressed with gzip. Files that exist are replaced.',
    storage: 'Storage',
    noStorage: 'The product has no storage',
    folder: 'Folder',
    folderText: 'A path in the storage, such as images/2026. Leave it empty for the root of the storage.',
    incomplete: 'Choose an archive and a storage first.',
    data: 'Existing data',
    dataText:
      'A dump of a PostgreSQL database (plain or custom format of pg_dump), or a backup from the console. Leave it empty for a new application.',
    dataConstraint: 'Choose the version of the product that the data comes from.',
  },

  de: {
    upload: 'Archiv',
    archive: 'Eine ZIP-Datei oder ein Tar-Archiv, auch mit gzip komprimiert. Vorhandene Dateien werden ersetzt.',
    storage: 'Speicher',
    noStorage: 'Das Produkt hat keinen Speicher',
    folder: 'Ordner',
    folderText: 'Ein Pfad im Speicher wie images/2026. Leer bedeutet: direkt in den Speicher.',
    incomplete: 'Wählen Sie zuerst ein Archiv und einen Speicher.',
    data: 'Vorhandene Daten',
    dataText:
      'Ein Dump einer PostgreSQL-Datenbank (einfaches oder eigenes Format von pg_dump) oder eine Sicherung der Konsole. Leer bedeutet: eine neue Anwendung.',
    dataConstraint: 'Wählen Sie die Version des Produkts, aus der die Daten stammen.',
  },
});
