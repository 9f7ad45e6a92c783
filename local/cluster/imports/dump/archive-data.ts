import { PassThrough } from 'node:stream';
import { createInflate } from 'node:zlib';
import { field } from '@console/core/contract/texts/fields';
import type { ArchiveReader } from './archive-reader.ts';
import { DumpRefused } from './refused.ts';

const blocks = { data: 1, largeObjects: 3 };
const pageBytes = 256 * 1024;

/** The rows of the table, or the pages of the large objects, that a block of an archive holds. */
export interface ArchiveBlock {
  id: number;
  content: AsyncIterable<Uint8Array>;
}

/**
 * The blocks after the contents of an archive. Each has to be read to its end before the next. What comes after them is not
 * read: `pg_dump` repeats the contents there when it cannot write to the beginning again.
 * @param expected the entries that have a block
 * @throws DumpRefused
 */
export async function* blocksOf(
  reader: ArchiveReader,
  isCompressed: boolean,
  expected: Iterable<number>,
): AsyncGenerator<ArchiveBlock> {
  for (const missing = new Set(expected); missing.size > 0; ) {
    const type = await reader.byte();
    const id = await reader.integer();
    if (!missing.delete(id)) throw new DumpRefused(field('dump-damaged'));
    if (type === blocks.data) yield { id, content: unpacked(reader, isCompressed) };
    else if (type === blocks.largeObjects) yield { id, content: largeObjects(reader, isCompressed) };
    else throw new DumpRefused(field('dump-damaged'));
  }
}

async function* chunks(reader: ArchiveReader): AsyncGenerator<Uint8Array> {
  for (let length = await reader.integer(); length > 0; length = await reader.integer())
    yield await reader.bytes(length);
}

async function* unpacked(reader: ArchiveReader, isCompressed: boolean): AsyncGenerator<Uint8Array> {
  if (!isCompressed) return yield* chunks(reader);
  const output = createInflate();
  const input = new PassThrough();
  input.pipe(output);
  const feeding = (async () => {
    for await (const chunk of chunks(reader)) {
      // What is read next lies in the same memory.
      if (!input.write(Buffer.from(chunk))) await new Promise((resolve) => input.once('drain', resolve));
    }
    input.end();
  })();
  feeding.catch((error) => output.destroy(error));
  try {
    yield* output;
  } catch (error) {
    throw error instanceof DumpRefused ? error : new DumpRefused(field('dump-damaged'));
  }
  await feeding;
}

/** As statements that fill the large objects, which others create. */
async function* largeObjects(reader: ArchiveReader, isCompressed: boolean): AsyncGenerator<Uint8Array> {
  for (let oid = await reader.integer(); oid !== 0; oid = await reader.integer()) {
    let at = 0;
    for await (const chunk of unpacked(reader, isCompressed)) {
      for (let from = 0; from < chunk.length; from += pageBytes) {
        const page = Buffer.from(chunk.subarray(from, from + pageBytes));
        yield Buffer.from(`SELECT pg_catalog.lo_put(${oid}, ${at}, '\\x${page.toString('hex')}');\n`);
        at += page.length;
      }
    }
  }
}
