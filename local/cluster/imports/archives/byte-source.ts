import { damaged } from './archive.ts';

/** Reads pieces of known length from a stream. */
export class ByteSource {
  private rest: Buffer = Buffer.alloc(0);
  private readonly chunks: AsyncIterator<Uint8Array>;

  constructor(content: AsyncIterable<Uint8Array>) {
    this.chunks = content[Symbol.asyncIterator]();
  }

  /** Undefined at the end. @throws DumpRefused when it ends within */
  async take(bytes: number): Promise<Buffer | undefined> {
    const parts: Buffer[] = [];
    let missing = bytes;
    while (missing > 0) {
      const chunk = await this.next(missing);
      if (!chunk && missing === bytes) return undefined;
      if (!chunk) throw damaged();
      parts.push(chunk);
      missing -= chunk.length;
    }
    return Buffer.concat(parts);
  }

  async *read(bytes: number): AsyncGenerator<Uint8Array> {
    for (let missing = bytes; missing > 0; ) {
      const chunk = await this.next(missing);
      if (!chunk) throw damaged();
      missing -= chunk.length;
      yield chunk;
    }
  }

  async skip(bytes: number): Promise<void> {
    for await (const _ of this.read(bytes));
  }

  private async next(most: number): Promise<Buffer | undefined> {
    while (this.rest.length === 0) {
      const { value, done } = await this.chunks.next();
      if (done) return undefined;
      this.rest = Buffer.from(value.buffer, value.byteOffset, value.byteLength);
    }
    const chunk = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(chunk.length);
    return chunk;
  }
}
