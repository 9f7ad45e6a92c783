import { field } from '@console/core/contract/texts/fields';
import { DumpRefused } from './refused.ts';

/** A statement or a row is kept in memory. PostgreSQL takes no value of more than 1 GiB. */
export const longestText = 256 * 1024 ** 2;

/** The lines of a text without their line breaks, in groups as they are read. @throws DumpRefused */
export async function* linesOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<string[]> {
  const decode = decoder();
  let begun: string[] = [];
  let length = 0;
  for await (const chunk of content) {
    const parts = decode(chunk).split('\n');
    begun.push(parts[0] ?? '');
    length += parts[0]?.length ?? 0;
    if (length > longestText) throw new DumpRefused(field('dump-statement-too-long'));
    if (parts.length === 1) continue;
    parts[0] = begun.join('');
    const last = parts.pop() ?? '';
    begun = [last];
    length = last.length;
    yield parts;
  }
  const last = begun.join('') + decode();
  if (last !== '') yield [last];
}

function decoder(): (chunk?: Uint8Array) => string {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  return (chunk) => {
    try {
      const text = utf8.decode(chunk, { stream: chunk !== undefined });
      if (!text.includes('\0')) return text;
    } catch {
      // Said below.
    }
    throw new DumpRefused(field('dump-not-text'));
  };
}
