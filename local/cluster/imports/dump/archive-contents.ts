import { field } from '@console/core/contract/texts/fields';
import type { ArchiveReader } from './archive-reader.ts';
import { DumpRefused } from './refused.ts';

export interface ArchiveEntry {
  id: number;
  /** Such as TABLE or TABLE DATA. */
  type: string;
  section: 'none' | 'before-data' | 'data' | 'after-data';
  definition: string;
  copy: string;
  schema: string;
  /** Whether a block after the contents belongs to it. */
  hasData: boolean;
}

export interface ArchiveHeader {
  /** Of the format: 1.14 is 114. */
  version: number;
  isCompressed: boolean;
  serverVersion: string;
}

const sections = ['none', 'none', 'before-data', 'data', 'after-data'] as const;
const mostEntries = 1_000_000;

/** The oldest format is that of PostgreSQL 9.0, the newest that of 18. */
const formats = { oldest: 112, newest: 116 };

/** The beginning of an archive in the custom format of `pg_dump`. @throws DumpRefused */
export async function readHeader(reader: ArchiveReader): Promise<ArchiveHeader> {
  if ((await reader.bytes(5)).toString('latin1') !== 'PGDMP') throw new DumpRefused(field('dump-damaged'));
  const [major = 0, minor = 0, , integerBytes = 0, offsetBytes = 0, format] = await reader.bytes(6);
  const version = major * 100 + minor;
  if (version < formats.oldest || version > formats.newest) {
    throw new DumpRefused(field('dump-format-version', { version: `${major}.${minor}` }));
  }
  if (integerBytes < 1 || integerBytes > 6 || offsetBytes > 8) throw new DumpRefused(field('dump-damaged'));
  if (format !== 1) throw new DumpRefused(field('dump-other-format'));
  Object.assign(reader, { integerBytes, offsetBytes });
  const compression = version >= 115 ? await reader.byte() : await reader.integer();
  if (version >= 115 && compression > 1) throw new DumpRefused(field('dump-compression'));
  const timeFields = 7;
  for (let read = 0; read < timeFields; read += 1) await reader.integer();
  await reader.text();
  const serverVersion = (await reader.text()) ?? '';
  await reader.text();
  return { version, isCompressed: compression !== 0, serverVersion };
}

export async function readEntries(reader: ArchiveReader, { version }: ArchiveHeader): Promise<ArchiveEntry[]> {
  const count = await reader.integer();
  if (count < 0 || count > mostEntries) throw new DumpRefused(field('dump-damaged'));
  const entries: ArchiveEntry[] = [];
  for (let read = 0; read < count; read += 1) entries.push(await readEntry(reader, version));
  return entries;
}

async function readEntry(reader: ArchiveReader, version: number): Promise<ArchiveEntry> {
  const texts = async (number: number) => {
    for (let read = 0; read < number; read += 1) await reader.text();
  };
  const id = await reader.integer();
  const hasData = (await reader.integer()) !== 0;
  // Of the catalogue, the object and its name.
  await texts(3);
  const type = (await reader.text()) ?? '';
  const section = sections[await reader.integer()] ?? 'none';
  const definition = (await reader.text()) ?? '';
  await texts(1);
  const copy = (await reader.text()) ?? '';
  const schema = (await reader.text()) ?? '';
  // Tablespace, and access method since 1.14.
  await texts(version >= 114 ? 2 : 1);
  if (version >= 116) await reader.integer();
  // Owner, and whether it has OIDs.
  await texts(2);
  while ((await reader.text()) !== undefined);
  await reader.skipOffset();
  return { id, type, section, definition, copy, schema, hasData };
}
