import { field } from '@console/core/contract/texts/fields';
import type { LocalizableText } from '@console/core/contract/texts/template';
import type { Upload } from '@console/core/contract/upload';
import { ArchiveCount, type ArchiveFile } from './archives/archive.ts';
import { examineDump } from './dump/examine-dump.ts';
import { DumpRefused } from './dump/refused.ts';
import { databaseFile, manifestFile, openUpload } from './open-upload.ts';

export type Examined = Pick<Upload, 'database' | 'files' | 'refused'>;

/** Reads all of an upload, and changes nothing. @param extensions those that a customer can have */
export async function examineUpload(path: string, extensions: readonly string[]): Promise<Examined> {
  try {
    const upload = await openUpload(path);
    const found =
      upload.kind === 'dump'
        ? { database: await examineDump(upload.sql()), files: null }
        : await examineArchive(upload.files());
    const missing = found.database?.extensions.find((name) => !extensions.includes(name));
    if (missing === undefined) return { ...found, refused: null };
    return refused(field('dump-needs-extension', { extension: missing, extensions: extensions.join(', ') }));
  } catch (error) {
    if (error instanceof DumpRefused) return refused(error.why);
    throw error;
  }
}

const refused = ({ text, coded }: LocalizableText): Examined => ({
  database: null,
  files: null,
  refused: { message: text, coded },
});

async function examineArchive(archive: AsyncIterable<ArchiveFile>): Promise<Pick<Upload, 'database' | 'files'>> {
  const count = new ArchiveCount();
  let database: Upload['database'] = null;
  for await (const { path, bytes, content } of archive) {
    count.add(bytes);
    if (path === databaseFile) database = await examineDump(content);
    else for await (const _ of content);
  }
  if (count.found.count === 0) throw new DumpRefused(field('archive-empty'));
  return { database, files: count.found };
}

/** Whether a file of a backup is no file of the customer's. */
export const isOfBackup = (path: string): boolean => path === databaseFile || path === manifestFile;
