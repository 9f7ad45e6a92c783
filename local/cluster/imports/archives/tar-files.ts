import { pipeline, Readable } from 'node:stream';
import { extract } from 'tar-stream';
import { type ArchiveFile, link, orDamaged, safePath } from './archive.ts';

const files: readonly unknown[] = ['file', 'contiguous-file'];

/** The files of a tar archive. @throws DumpRefused */
export const tarFiles = (content: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveFile> =>
  orDamaged(filesOf(content));

async function* filesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveFile> {
  const archive = extract();
  // What fails is thrown where the archive is read.
  pipeline(Readable.from(content), archive, () => {});
  for await (const entry of archive) {
    const { name, type, size = 0 } = entry.header;
    if (type === 'directory') entry.resume();
    else if (files.includes(type)) {
      yield { path: safePath(name), bytes: size, content: orDamaged(entry as AsyncIterable<Uint8Array>) };
      entry.resume();
    } else throw link(name);
  }
}
