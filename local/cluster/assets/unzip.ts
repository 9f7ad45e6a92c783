import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;

/** Writes the files of a zip archive into a folder. @throws Error when it is damaged */
export async function unzip(archive: string, folder: string): Promise<void> {
  const bytes = await readFile(archive);
  await mkdir(folder, { recursive: true });
  for (const { name, mode, content } of entriesOf(bytes)) {
    const path = join(folder, name);
    if (!normalize(path).startsWith(folder + sep)) throw new Error(`${archive} has a file outside of it: ${name}`);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content(), { mode: mode & 0o111 ? 0o755 : 0o644 });
  }
}

function* entriesOf(bytes: Buffer) {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw new Error('This is not a zip file');
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(at) !== directoryEntry) throw new Error('The zip file is damaged');
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const mode = bytes.readUInt32LE(at + 38) >>> 16;
    const header = bytes.readUInt32LE(at + 42);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + size);
    if (!name.endsWith('/')) yield { name, mode, content: () => (method === 0 ? packed : inflateRawSync(packed)) };
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}
