import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { type TarEntry, tarEnd, tarHeader, tarPadding } from './tar.ts';

export interface ArchivedFile {
  name: string;
  bytes: number;
  sha256: string;
}

/** Writes a compressed tar archive, one file after the other. */
export class Archive {
  readonly files: ArchivedFile[] = [];
  private readonly gzip = createGzip();
  private readonly written: Promise<void>;

  constructor(path: string, signal: AbortSignal) {
    this.written = pipeline(this.gzip, createWriteStream(path, { mode: 0o600 }), { signal });
    // A failure is told by the call that is waiting, or by the next one.
    this.written.catch(() => {});
  }

  /** @throws Error when `content` has fewer bytes than `entry` says; more are left out */
  async add(entry: TarEntry, content: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    const hash = createHash('sha256');
    await this.write(tarHeader(entry));
    let left = entry.bytes;
    for await (const chunk of content) {
      const part = chunk.subarray(0, left);
      left -= part.length;
      hash.update(part);
      await this.write(part);
      if (left === 0) break;
    }
    if (left > 0) throw new Error(`The file ${entry.name} became shorter while it was read.`);
    await this.write(tarPadding(entry.bytes));
    this.files.push({ name: entry.name, bytes: entry.bytes, sha256: hash.digest('hex') });
  }

  async end(): Promise<void> {
    await this.write(tarEnd);
    this.gzip.end();
    await this.written;
  }

  private async write(bytes: Buffer): Promise<void> {
    if (bytes.length === 0 || this.gzip.write(bytes)) return;
    await Promise.race([once(this.gzip, 'drain'), this.written]);
  }
}
