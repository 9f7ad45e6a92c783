import { field } from '@console/core/contract/texts/fields';
import { linesOf, longestText } from './lines.ts';
import { DumpRefused } from './refused.ts';
import { StatementScanner } from './statement-scanner.ts';

export type DumpItem =
  | { kind: 'comment'; text: string }
  | { kind: 'statement'; sql: string }
  /** Groups of rows, each with its line break. They have to be read before the next item. */
  | { kind: 'copy'; sql: string; rows: AsyncIterable<string> }
  /** What is meant for `psql`. */
  | { kind: 'meta'; text: string };

const isCopy = (sql: string): boolean => /^copy\s[\s\S]*\sfrom\s+stdin\b/i.test(sql);

/** What a dump in SQL is made of, in its order. @throws DumpRefused */
export async function* itemsOf(content: AsyncIterable<Uint8Array>): AsyncGenerator<DumpItem> {
  const lines = oneByOne(linesOf(content));
  const scanner = new StatementScanner();
  for (let line = await lines.next(); line !== undefined; line = await lines.next()) {
    const text = line.endsWith('\r') ? line.slice(0, -1) : line;
    if (scanner.isBetween && text.startsWith('--')) {
      yield { kind: 'comment', text: text.slice(2).trim() };
      continue;
    }
    if (scanner.isBetween && text.startsWith('\\')) {
      yield { kind: 'meta', text };
      continue;
    }
    for (const sql of scanner.scan(text)) {
      if (isCopy(sql)) yield { kind: 'copy', sql, rows: rowsOf(lines) };
      else yield { kind: 'statement', sql };
    }
    if (scanner.length > longestText) throw new DumpRefused(field('dump-statement-too-long'));
  }
  if (scanner.rest() !== '') throw new DumpRefused(field('dump-incomplete'));
}

interface Lines {
  next(): Promise<string | undefined> | string | undefined;
}

function oneByOne(groups: AsyncGenerator<string[]>): Lines {
  let group: string[] = [];
  let at = 0;
  const read = async () => {
    for (at = 0; ; ) {
      const { value, done } = await groups.next();
      group = done ? [] : value;
      if (done || group.length > 0) return group[at++];
    }
  };
  return { next: () => (at < group.length ? group[at++] : read()) };
}

const groupLength = 64 * 1024;

async function* rowsOf(lines: Lines): AsyncGenerator<string> {
  let rows: string[] = [];
  let length = 0;
  for (;;) {
    const next = lines.next();
    const line = typeof next === 'string' ? next : await next;
    if (line === undefined) throw new DumpRefused(field('dump-incomplete'));
    if (line === '\\.' || line === '\\.\r') break;
    rows.push(line);
    length += line.length;
    if (length < groupLength) continue;
    yield `${rows.join('\n')}\n`;
    rows = [];
    length = 0;
  }
  if (rows.length > 0) yield `${rows.join('\n')}\n`;
}
