import { crc32 } from 'node:zlib';
import { field } from '@console/core/contract/texts/fields';
import { type Entry, getFileNameLowLevel, openPromise, type ZipFile } from 'yauzl';
import { DumpRefused } from '../dump/refused.ts';
import { type ArchiveFile, damaged, exactly, link, orDamaged, safePath } from './archive.ts';

/** In the high half of the attributes of a file from a system with links. */
const kinds = { mask: 0o170000, file: 0o100000, folder: 0o040000 };

/** The files of a ZIP file, by its own list of them. @throws DumpRefused */
export const zipFiles = (archive: string): AsyncGenerator<ArchiveFile> => orDamaged(filesOf(archive));

async function* filesOf(archive: string): AsyncGenerator<ArchiveFile> {
  // Undecoded names are not checked there: what leads elsewhere has a reason of its own here.
  const zip = await openPromise(archive, { decodeStrings: false });
  for await (const entry of zip.eachEntry()) {
    const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileNameRaw, entry.extraFields, true);
    const kind = (entry.externalFileAttributes >>> 16) & kinds.mask;
    if (name.endsWith('/') || kind === kinds.folder) continue;
    if (kind !== 0 && kind !== kinds.file) throw link(name);
    if (entry.isEncrypted()) throw new DumpRefused(field('archive-encrypted'));
    yield { path: safePath(name), bytes: entry.uncompressedSize, content: orDamaged(contentOf(zip, entry)) };
  }
}

async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let checksum = 0;
  for await (const chunk of exactly(await zip.openReadStreamPromise(entry), entry.uncompressedSize)) {
    checksum = crc32(chunk, checksum);
    yield chunk;
  }
  if (checksum !== entry.crc32) throw damaged();
}
