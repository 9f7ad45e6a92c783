import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { field } from '@console/core/contract/texts/fields';
import { DumpRefused } from '../dump/refused.ts';
import { type ArchiveFile, damaged, exactly, link, safePath } from './archive.ts';

const endMark = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const entryMark = 0x02014b50;
const longestEnd = 22 + 65_535;
const largestDirectory = 64 * 1024 ** 2;
/** In the high half of the attributes of a file from a system with links. */
const kinds = { mask: 0o170000, file: 0o100000, folder: 0o040000 };

interface ZipEntry {
  name: string;
  packed: number;
  bytes: number;
  checksum: number;
  isDeflated: boolean;
  header: number;
}

/** The files of a ZIP file, by its own list of them. @throws DumpRefused */
export async function* zipFiles(archive: string): AsyncGenerator<ArchiveFile> {
  const file = await open(archive);
  try {
    for (const entry of await entriesOf(file)) {
      const path = safePath(entry.name);
      yield { path, bytes: entry.bytes, content: contentOf(archive, file, entry) };
    }
  } finally {
    await file.close();
  }
}

async function entriesOf(file: FileHandle): Promise<ZipEntry[]> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - longestEnd), Math.min(size, longestEnd));
  const end = tail.lastIndexOf(endMark);
  if (end < 0 || end + 22 > tail.length) throw damaged();
  const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (length > largestDirectory || start + length > size) throw damaged();
  const directory = await readAt(file, start, length);
  const entries: ZipEntry[] = [];
  for (let at = 0, left = tail.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entryMark) throw damaged();
    const nameLength = directory.readUInt16LE(at + 28);
    const entry = readEntry(directory, at, nameLength);
    if (entry) entries.push(entry);
    at += 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** Undefined for a folder. */
function readEntry(directory: Buffer, at: number, nameLength: number): ZipEntry | undefined {
  const name = directory.toString('utf8', at + 46, at + 46 + nameLength);
  const kind = (directory.readUInt32LE(at + 38) >>> 16) & kinds.mask;
  if (name.endsWith('/') || kind === kinds.folder) return undefined;
  if (kind !== 0 && kind !== kinds.file) throw link(name);
  if (directory.readUInt16LE(at + 8) & 1) throw new DumpRefused(field('archive-encrypted'));
  const method = directory.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw damaged();
  return {
    name,
    isDeflated: method === 8,
    checksum: directory.readUInt32LE(at + 16),
    packed: directory.readUInt32LE(at + 20),
    bytes: directory.readUInt32LE(at + 24),
    header: directory.readUInt32LE(at + 42),
  };
}

async function* contentOf(archive: string, file: FileHandle, entry: ZipEntry): AsyncGenerator<Uint8Array> {
  if (entry.packed === 0) return;
  const header = await readAt(file, entry.header, 30);
  const start = entry.header + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = createReadStream(archive, { start, end: start + entry.packed - 1 });
  const content = entry.isDeflated ? packed.pipe(createInflateRaw()) : packed;
  let checksum = 0;
  try {
    for await (const chunk of exactly(content, entry.bytes)) {
      checksum = crc32(Buffer.from(chunk), checksum);
      yield chunk;
    }
  } catch (error) {
    throw error instanceof DumpRefused ? error : damaged();
  } finally {
    packed.destroy();
  }
  if (checksum !== entry.checksum) throw damaged();
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, position);
  if (bytesRead !== length) throw damaged();
  return buffer;
}
