import { createWriteStream } from 'node:fs';
import { chmod, chown, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ArchiveCount, type ArchiveFile, exactly } from './archives/archive.ts';
import { DumpRefused } from './dump/refused.ts';
import { FolderWriter } from './folder-writer.ts';

interface Unpacking {
  files: AsyncIterable<ArchiveFile>;
  /** Where in the folder a file belongs; undefined: nowhere. */
  placeOf(path: string): string | undefined;
  folder: string;
  /** Takes the files until all are there. On the same disk as the folder, and nobody else may enter it. */
  stage: string;
  user: number | undefined;
  signal: AbortSignal;
}

const ownerOnly = 0o600;

/** Unpacks the files of an archive in a folder: all of them, or none. Answers with their number. */
export async function unpack({ files, placeOf, folder, stage, user, signal }: Unpacking): Promise<number> {
  const count = new ArchiveCount();
  const staged: { file: string; place: string }[] = [];
  await mkdir(stage, { recursive: true, mode: 0o700 });
  try {
    for await (const { path, bytes, content } of files) {
      const place = placeOf(path);
      if (place === undefined) continue;
      count.add(bytes);
      const file = join(stage, String(staged.length));
      await pipeline(exactly(content, bytes), createWriteStream(file, { flags: 'wx' }), { signal });
      await chmod(file, ownerOnly);
      if (user !== undefined) await chown(file, user, user);
      staged.push({ file, place });
    }
    const writer = new FolderWriter(folder, user);
    for (const { file, place } of staged) {
      signal.throwIfAborted();
      await writer.put(file, place);
    }
    return staged.length;
  } catch (error) {
    if (error instanceof DumpRefused) throw new Error(`The archive ${error.message}.`, { cause: error });
    throw error;
  } finally {
    await rm(stage, { recursive: true, force: true });
  }
}
