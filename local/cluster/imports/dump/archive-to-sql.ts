import { type ArchiveEntry, readEntries, readHeader } from './archive-contents.ts';
import { blocksOf } from './archive-data.ts';
import { ArchiveReader } from './archive-reader.ts';

/** Since this version of the format all names in definitions have their schema. */
const qualified = 113;
const settings = ['ENCODING', 'STDSTRINGS', 'SEARCHPATH'];
/** Since PostgreSQL 17; one entry lists many. */
const largeObjects = 'BLOB METADATA';
const neverRun = new Set(['ACL', 'DEFAULT ACL', 'DATABASE', 'DATABASE PROPERTIES']);

/** An archive in the custom format of `pg_dump` as the SQL that `pg_restore` makes of it. @throws DumpRefused */
export async function* archiveToSql(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const reader = new ArchiveReader(content);
  const header = await readHeader(reader);
  const all = await readEntries(reader, header);
  const entries = all.filter(({ type }) => !neverRun.has(type));
  const withSchema = header.version < qualified;
  const of = (chosen: (entry: ArchiveEntry) => boolean) =>
    Buffer.from(
      entries
        .filter(chosen)
        .map((entry) => `${definitionOf(entry, withSchema)}\n`)
        .join(''),
    );
  const byId = new Map(entries.map((entry) => [entry.id, entry]));

  yield Buffer.from(`-- Dumped from database version ${header.serverVersion.replaceAll(/\s/g, ' ')}\n`);
  yield of(({ type }) => settings.includes(type));
  yield of(({ section, type }) => section === 'before-data' && !settings.includes(type));
  // They have to be there before they are filled.
  yield of(({ section, type }) => section === 'data' && type === largeObjects);
  const withData = all.filter(({ hasData }) => hasData).map(({ id }) => id);
  for await (const block of blocksOf(reader, header.isCompressed, withData)) {
    const entry = byId.get(block.id);
    if (entry) yield Buffer.from(`${schemaOf(entry, withSchema)}${entry.copy}`);
    yield* block.content;
  }
  yield of(({ section, type }) => section === 'data' && type !== largeObjects);
  yield of(({ section }) => section === 'after-data');
  // Comments, which may be about anything above.
  yield of(({ section, type }) => section === 'none' && !settings.includes(type));
}

const schemaOf = ({ schema }: ArchiveEntry, withSchema: boolean): string =>
  withSchema && schema !== '' ? `SET search_path = "${schema.replaceAll('"', '""')}", pg_catalog;\n` : '';

function definitionOf(entry: ArchiveEntry, withSchema: boolean): string {
  const { type, definition } = entry;
  if (type === largeObjects) {
    return definition.replaceAll(/^\d+$/gm, (oid) => `SELECT pg_catalog.lo_create('${oid}');`);
  }
  return `${schemaOf(entry, withSchema)}${definition}`;
}
