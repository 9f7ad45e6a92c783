import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { field } from '@console/core/contract/texts/fields';
import type { ArchiveFile } from './archives/archive.ts';
import { tarFiles } from './archives/tar-files.ts';
import { zipFiles } from './archives/zip-files.ts';
import { archiveToSql } from './dump/archive-to-sql.ts';
import { DumpRefused } from './dump/refused.ts';

/** What an upload is, as far as its first bytes tell. */
export type OpenUpload =
  | { kind: 'dump'; sql: () => AsyncIterable<Uint8Array> }
  | { kind: 'archive'; files: () => AsyncIterable<ArchiveFile> };

const gzipMark = Buffer.from([0x1f, 0x8b]);
const zipMarks = [Buffer.from([0x50, 0x4b, 3, 4]), Buffer.from([0x50, 0x4b, 5, 6])];
const looked = 512;

/** The name of the database in a backup that the console has made. */
export const databaseFile = 'database.sql';
export const storageFolder = 'storage/';
export const manifestFile = 'manifest.json';

export async function openUpload(path: string): Promise<OpenUpload> {
  const isPacked = (await firstBytes(fileContent(path), 2)).equals(gzipMark);
  const content = () => (isPacked ? unpacked(path) : fileContent(path));
  const start = await firstBytes(content(), looked);
  if (zipMarks.some((mark) => start.subarray(0, mark.length).equals(mark))) {
    return { kind: 'archive', files: () => zipFiles(path) };
  }
  if (start.toString('latin1', 0, 5) === 'PGDMP') return { kind: 'dump', sql: () => archiveToSql(content()) };
  if (start.toString('latin1', 257, 262) !== 'ustar') return { kind: 'dump', sql: content };
  if (start.toString('latin1', 0, 8) === 'toc.dat\0') throw new DumpRefused(field('dump-other-format'));
  return { kind: 'archive', files: () => tarFiles(content()) };
}

const fileContent = (path: string): AsyncIterable<Uint8Array> => createReadStream(path, { highWaterMark: 256 * 1024 });

async function* unpacked(path: string): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path);
  try {
    yield* file.pipe(createGunzip());
  } catch {
    throw new DumpRefused(field('dump-damaged'));
  } finally {
    file.destroy();
  }
}

async function firstBytes(content: AsyncIterable<Uint8Array>, count: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of content) {
    parts.push(chunk);
    length += chunk.length;
    if (length >= count) break;
  }
  return Buffer.concat(parts).subarray(0, count);
}
