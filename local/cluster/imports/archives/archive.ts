import { field } from '@console/core/contract/texts/fields';
import { isRelativePath, type Upload, uploadLimits } from '@console/core/contract/upload';
import { DumpRefused } from '../dump/refused.ts';

export interface ArchiveFile {
  /** With `/` between its parts. */
  path: string;
  bytes: number;
  /** Has to be read before the next file is asked for. */
  content: AsyncIterable<Uint8Array>;
}

export const damaged = () => new DumpRefused(field('archive-damaged'));

/** The path of an entry as it may be used. @throws DumpRefused when it leads elsewhere */
export function safePath(name: string): string {
  const path = name.replace(/^(\.\/)+/, '');
  if (!isRelativePath(path)) throw new DumpRefused(field('archive-outside', { path: shown(name) }));
  return path;
}

export const link = (name: string) => new DumpRefused(field('archive-link', { path: shown(name) }));

const shown = (name: string): string => JSON.stringify(name.slice(0, 200)).slice(1, -1);

/** Counts what an archive holds. */
export class ArchiveCount {
  readonly found: NonNullable<Upload['files']> = { count: 0, bytes: 0 };

  /** @throws DumpRefused when it is too much */
  add(bytes: number): void {
    const { files, unpacked } = uploadLimits;
    this.found.count += 1;
    this.found.bytes += bytes;
    if (this.found.count > files) throw new DumpRefused(field('archive-too-many', { max: files }));
    if (this.found.bytes > unpacked) throw new DumpRefused(field('archive-too-large', { max: unpacked }));
  }
}

/** The content of a file that has said how long it is. @throws DumpRefused when it is longer or shorter */
export async function* exactly(content: AsyncIterable<Uint8Array>, bytes: number): AsyncGenerator<Uint8Array> {
  let read = 0;
  for await (const chunk of content) {
    read += chunk.length;
    if (read > bytes) throw damaged();
    yield chunk;
  }
  if (read !== bytes) throw damaged();
}

/** Whatever else goes wrong with reading an archive is a damage of it. @throws DumpRefused */
export async function* orDamaged<T>(content: AsyncIterable<T>): AsyncGenerator<T> {
  try {
    yield* content;
  } catch (error) {
    throw error instanceof DumpRefused ? error : damaged();
  }
}
