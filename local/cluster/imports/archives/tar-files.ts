import { type ArchiveFile, damaged, link, safePath } from './archive.ts';
import { ByteSource } from './byte-source.ts';

const block = 512;
const longestRecords = 1024 ** 2;

/** The files of a tar archive: that of POSIX, of GNU, and what came before. @throws DumpRefused */
export async function* tarFiles(content: AsyncIterable<Uint8Array>): AsyncGenerator<ArchiveFile> {
  const source = new ByteSource(content);
  let further: { path?: string; size?: number } = {};
  for (;;) {
    const header = await source.take(block);
    if (header === undefined || header.every((byte) => byte === 0)) return;
    checkSum(header);
    const type = String.fromCharCode(header[156] ?? 0);
    const bytes = further.size ?? numberAt(header, 124, 12);
    const padding = (block - (bytes % block)) % block;
    const name = further.path ?? nameOf(header);
    if (type === 'x' || type === 'L') {
      if (bytes > longestRecords) throw damaged();
      const records = (await source.take(bytes)) ?? Buffer.alloc(0);
      await source.skip(padding);
      further = { ...further, ...(type === 'L' ? { path: textOf(records) } : recordsOf(records)) };
      continue;
    }
    further = {};
    if (type === 'g') await source.skip(bytes + padding);
    else if (type === '5') await source.skip(bytes + padding);
    else if (type === '0' || type === '\0' || type === '7') {
      // Before the format of POSIX, this is how a folder was told.
      if (name.endsWith('/') && bytes === 0) continue;
      const read = source.read(bytes);
      yield { path: safePath(name), bytes, content: read };
      for await (const _ of read);
      await source.skip(padding);
    } else throw link(name);
  }
}

const textOf = (bytes: Buffer): string => {
  const end = bytes.indexOf(0);
  return bytes.toString('utf8', 0, end < 0 ? bytes.length : end);
};

function nameOf(header: Buffer): string {
  const name = textOf(header.subarray(0, 100));
  const isPosix = header.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isPosix ? textOf(header.subarray(345, 500)) : '';
  return prefix === '' ? name : `${prefix}/${name}`;
}

/** In octal digits, or in binary where the first bit says so. */
function numberAt(header: Buffer, at: number, length: number): number {
  const field = header.subarray(at, at + length);
  if ((field[0] ?? 0) & 0x80) return Number(field.readBigUInt64BE(length - 8));
  const digits = textOf(field).trim();
  if (!/^[0-7]*$/.test(digits)) throw damaged();
  return digits === '' ? 0 : Number.parseInt(digits, 8);
}

function checkSum(header: Buffer): void {
  const sum = header.reduce((total, byte, at) => total + (at >= 148 && at < 156 ? 0x20 : byte), 0);
  if (sum !== numberAt(header, 148, 8)) throw damaged();
}

/** `<length> <key>=<value>\n` after each other. */
function recordsOf(records: Buffer): { path?: string; size?: number } {
  const found: { path?: string; size?: number } = {};
  for (let at = 0; at < records.length; ) {
    const space = records.indexOf(0x20, at);
    const length = Number(records.toString('latin1', at, space));
    if (space < 0 || !Number.isInteger(length) || length <= 0) throw damaged();
    const [, key = '', value = ''] =
      /^([^=]*)=([\s\S]*)\n$/.exec(records.toString('utf8', space + 1, at + length)) ?? [];
    if (key === 'path') found.path = value;
    if (key === 'size') found.size = Number(value);
    at += length;
  }
  if (found.size !== undefined && !Number.isSafeInteger(found.size)) throw damaged();
  return found;
}
