/** The parts of Markdown that the operating guide uses. */
export type Block =
  | { type: 'heading'; level: number; text: string; anchor: string }
  | { type: 'paragraph'; text: string }
  | { type: 'list'; ordered: boolean; items: string[] }
  | { type: 'code'; text: string }
  | { type: 'table'; rows: string[][] };

/** A heading may name its anchor: in every language of the guide it is the same. */
const named = /^(.*?)\s*<a id="([\w-]+)"><\/a>$/;

/** The anchor that a heading gets, by GitHub's rule. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replace(/\s/g, '-');

const item = /^\s*(?:[-*]|(\d+)\.)\s+(.*)$/;
const cells = (line: string) =>
  line
    .replace(/^\s*\||\|\s*$/g, '')
    .split('|')
    .map((cell) => cell.trim());

/** Reads the guide into blocks. */
export function readMarkdown(source: string): Block[] {
  const blocks: Block[] = [];
  const lines = source.split(/\r?\n/);
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? '';
    const take = (wanted: (line: string) => boolean): string[] => {
      const from = at;
      while (at < lines.length && wanted(lines[at] ?? '')) at += 1;
      return lines.slice(from, at);
    };
    const heading = /^(#{1,6})\s+(.*)$/.exec(line);
    if (heading) {
      const [, marks = '', title = ''] = heading;
      const [, text = title, anchor = anchorOf(title)] = named.exec(title) ?? [];
      blocks.push({ type: 'heading', level: marks.length, text, anchor });
      at += 1;
    } else if (line.startsWith('```')) {
      at += 1;
      blocks.push({ type: 'code', text: take((next) => !next.startsWith('```')).join('\n') });
      at += 1;
    } else if (/^\s*\|/.test(line)) {
      const rows = take((next) => /^\s*\|/.test(next)).filter((row) => !/^[\s|:-]+$/.test(row));
      blocks.push({ type: 'table', rows: rows.map(cells) });
    } else if (item.test(line)) {
      blocks.push(readList(take((next) => item.test(next) || /^\s+\S/.test(next))));
    } else if (line.trim() === '') at += 1;
    else {
      let lead = true;
      const rest = take((next) => {
        // A line that begins in bold is a point of its own.
        const point = next.startsWith('**') && !lead;
        lead = false;
        return !point && next.trim() !== '' && !/^(#{1,6}\s|```|\s*\|)/.test(next) && !item.test(next);
      });
      blocks.push({ type: 'paragraph', text: rest.map((text) => text.trim()).join(' ') });
    }
  }
  return blocks;
}

function readList(lines: string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    const found = item.exec(line);
    if (found) items.push(found[2] ?? '');
    else items[items.length - 1] = `${items.at(-1) ?? ''} ${line.trim()}`;
  }
  return { type: 'list', ordered: /^\s*\d/.test(lines[0] ?? ''), items };
}

/** The blocks under the heading with this anchor, itself included; undefined when there is none. */
export function sectionOf(blocks: readonly Block[], anchor: string): Block[] | undefined {
  const start = blocks.findIndex((block) => block.type === 'heading' && block.anchor === anchor);
  const heading = blocks[start];
  if (heading?.type !== 'heading') return undefined;
  const after = blocks.slice(start + 1);
  const end = after.findIndex((block) => block.type === 'heading' && block.level <= heading.level);
  return [heading, ...after.slice(0, end < 0 ? after.length : end)];
}
