import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, deflateRawSync } from 'node:zlib';

export interface WrittenEntry {
  name: string;
  /** Before compression. */
  bytes: number;
  sha256: string;
}

interface Entry {
  name: Buffer;
  crc: number;
  compressed: number;
  size: number;
  offset: number;
}

/** Without the extension for larger ones, an archive ends here. */
const largest = 0xffff_ffff;
const version = 20;
/** Names are UTF-8. */
const flags = 0x0800;
const deflated = 8;
/** 1 January 1980, the first day that the format knows: the same content gives the same file. */
const date = 0x21;

const header = (signature: number, { name, crc, compressed, size }: Entry, isCentral: boolean): Buffer => {
  const fields = Buffer.alloc(isCentral ? 46 : 30);
  let at = fields.writeUInt32LE(signature, 0);
  if (isCentral) at = fields.writeUInt16LE(version, at);
  for (const value of [version, flags, deflated, 0, date]) at = fields.writeUInt16LE(value, at);
  for (const value of [crc, compressed, size]) at = fields.writeUInt32LE(value, at);
  fields.writeUInt16LE(name.length, at);
  return fields;
};

/** Writes a zip archive, one entry after the other; only the entry that is being written is in memory. */
export class ZipFile {
  #entries: Entry[] = [];
  #offset = 0;

  private constructor(private readonly handle: FileHandle) {}

  static async create(file: string): Promise<ZipFile> {
    return new ZipFile(await open(file, 'w', 0o600));
  }

  /** @throws Error when the archive would be larger than 4 GiB */
  async add(name: string, content: Buffer): Promise<WrittenEntry> {
    const data = deflateRawSync(content);
    const entry: Entry = {
      name: Buffer.from(name),
      crc: crc32(content),
      compressed: data.length,
      size: content.length,
      offset: this.#offset,
    };
    await this.#write(header(0x0403_4b50, entry, false), entry.name, data);
    this.#entries.push(entry);
    return { name, bytes: content.length, sha256: createHash('sha256').update(content).digest('hex') };
  }

  async close(): Promise<void> {
    const start = this.#offset;
    for (const entry of this.#entries) {
      const central = header(0x0201_4b50, entry, true);
      central.writeUInt32LE(entry.offset, 42);
      await this.#write(central, entry.name);
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(0x0605_4b50, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#write(end);
    await this.handle.close();
  }

  async #write(...parts: Buffer[]): Promise<void> {
    const bytes = Buffer.concat(parts);
    if (this.#offset + bytes.length > largest) throw new Error('The archive would be larger than 4 GiB.');
    await this.handle.writeFile(bytes);
    this.#offset += bytes.length;
  }
}
