import { field } from '@console/core/contract/texts/fields';
import { itemsOf } from './items.ts';
import { DumpRefused } from './refused.ts';
import { extensionOf, treat } from './rules.ts';

export interface ExaminedDump {
  /** Of the PostgreSQL that it comes from, where it says so. */
  serverVersion: string | null;
  tables: number;
  extensions: string[];
  /** Of the text that it is unpacked. */
  bytes: number;
}

const table = /^create\s+(unlogged\s+)?table\b/i;
/** What `pg_dump` writes at both ends, so that a part can be told from the whole. */
const marks = { begin: /^PostgreSQL database dump$/, end: /^PostgreSQL database dump complete$/ };
const otherPrograms = /^(MySQL|MariaDB) dump\b/;
const psqlOnly = /^\\(restrict|unrestrict|connect|c|encoding)\b/;

/** Reads all of a dump, and changes nothing. @throws DumpRefused when no customer can have it */
export async function examineDump(content: AsyncIterable<Uint8Array>): Promise<ExaminedDump> {
  const found: ExaminedDump = { serverVersion: null, tables: 0, extensions: [], bytes: 0 };
  let statements = 0;
  let begun = false;
  let ended = false;
  for await (const item of itemsOf(counted(content, found))) {
    switch (item.kind) {
      case 'comment':
        if (otherPrograms.test(item.text)) throw new DumpRefused(field('dump-of-other-database'));
        if (/^PostgreSQL database cluster dump/.test(item.text)) throw new DumpRefused(field('dump-of-cluster'));
        begun ||= marks.begin.test(item.text);
        ended ||= marks.end.test(item.text);
        found.serverVersion ??= /^Dumped from database version ([\d.]+)/.exec(item.text)?.[1] ?? null;
        break;
      case 'meta':
        if (!psqlOnly.test(item.text)) {
          throw new DumpRefused(field('dump-uses-psql', { command: item.text.split(/\s/)[0]?.slice(0, 40) ?? '' }));
        }
        break;
      case 'copy':
        for await (const _ of item.rows);
        statements += 1;
        break;
      case 'statement': {
        const treatment = treat(item.sql);
        if (treatment.do === 'refuse') throw new DumpRefused(treatment.why);
        const extension = extensionOf(item.sql);
        if (treatment.do === 'run' && extension !== undefined) found.extensions.push(extension);
        if (table.test(item.sql)) found.tables += 1;
        if (treatment.do === 'run') statements += 1;
        break;
      }
      default:
        item satisfies never;
    }
  }
  if (begun && !ended) throw new DumpRefused(field('dump-incomplete'));
  if (statements === 0) throw new DumpRefused(field('dump-empty'));
  return found;
}

async function* counted(content: AsyncIterable<Uint8Array>, sum: { bytes: number }): AsyncGenerator<Uint8Array> {
  for await (const chunk of content) {
    sum.bytes += chunk.length;
    yield chunk;
  }
}
