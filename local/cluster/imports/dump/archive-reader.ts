import { field } from '@console/core/contract/texts/fields';
import { DumpRefused } from './refused.ts';

const longestValue = 64 * 1024 ** 2;

/** Reads the values that a `pg_dump` archive is made of. */
export class ArchiveReader {
  private rest = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Uint8Array>;
  integerBytes = 4;
  offsetBytes = 8;

  constructor(content: AsyncIterable<Uint8Array>) {
    this.chunks = content[Symbol.asyncIterator]();
  }

  async bytes(count: number): Promise<Buffer> {
    if (count > longestValue) throw new DumpRefused(field('dump-damaged'));
    if (this.rest.length < count) {
      const parts = [this.rest];
      for (let length = this.rest.length; length < count; ) {
        const { value, done } = await this.chunks.next();
        if (done) throw new DumpRefused(field('dump-incomplete'));
        parts.push(Buffer.from(value));
        length += value.length;
      }
      this.rest = Buffer.concat(parts);
    }
    const read = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(count);
    return read;
  }

  async byte(): Promise<number> {
    return (await this.bytes(1)).readUInt8();
  }

  async integer(): Promise<number> {
    const bytes = await this.bytes(1 + this.integerBytes);
    const value = bytes.readUIntLE(1, this.integerBytes);
    return bytes[0] === 0 ? value : -value;
  }

  async text(): Promise<string | undefined> {
    const length = await this.integer();
    return length < 0 ? undefined : (await this.bytes(length)).toString('utf8');
  }

  async skipOffset(): Promise<void> {
    await this.bytes(1 + this.offsetBytes);
  }
}
