/** A stretch of a line that looks the same throughout. */
export interface Segment {
  text: string;
  /** One of the eight colours of a terminal. */
  color?: Color;
  bold?: boolean;
  dim?: boolean;
  underline?: boolean;
}

const colors = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;
export type Color = (typeof colors)[number];
type Style = Omit<Segment, 'text'>;

const escapeCharacter = '\u001b';
// biome-ignore lint/suspicious/noControlCharactersInRegex: terminals are told by control characters
const sequence = /\u001b(?:\[([0-9;:]*)([A-Za-z])|\][^\u0007\u001b]*(?:\u0007|\u001b\\)|[@-Z\\^_])/g;

/** The line as a person reads it. */
export const plainText = (line: string): string => (line.includes(escapeCharacter) ? line.replace(sequence, '') : line);

function withCode(style: Style, code: number): Style {
  if (code === 0) return {};
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return without(style);
  const color = colors[code >= 90 ? code - 90 : code - 30];
  return color ? { ...style, color } : style;
}

const without = ({ color: _, ...style }: Style): Style => style;

function restyled(style: Style, parameters: string): Style {
  const codes = parameters.split(/[;:]/).map(Number);
  let next = style;
  for (let at = 0; at < codes.length; at += 1) {
    const code = codes[at] ?? 0;
    // Of 256 and of all colours, only the first eight have a name here; a background stays the log's own.
    if (code === 38 || code === 48) {
      if (code === 38 && codes[at + 1] === 5) next = withCode(next, 30 + ((codes[at + 2] ?? 7) % 8));
      at += codes[at + 1] === 5 ? 2 : 4;
    } else next = withCode(next, code);
  }
  return next;
}

/** The line's stretches by what the terminal codes in it say; all other codes are dropped. */
export function segmentsOf(line: string): Segment[] {
  if (!line.includes(escapeCharacter)) return [{ text: line }];
  const segments: Segment[] = [];
  let style: Style = {};
  let from = 0;
  for (const match of line.matchAll(sequence)) {
    if (match.index > from) segments.push({ ...style, text: line.slice(from, match.index) });
    from = match.index + match[0].length;
    if (match[2] === 'm') style = restyled(style, match[1] || '0');
  }
  if (from < line.length) segments.push({ ...style, text: line.slice(from) });
  return segments;
}

/** The same stretches, cut so that the characters `from` to `to` of the plain text stand alone, marked. */
export function markSegments(
  segments: readonly Segment[],
  from: number,
  to: number,
): (Segment & { marked: boolean })[] {
  let start = 0;
  return segments.flatMap((segment) => {
    const at = (position: number) => Math.min(Math.max(position - start, 0), segment.text.length);
    const parts = [
      { text: segment.text.slice(0, at(from)), marked: false },
      { text: segment.text.slice(at(from), at(to)), marked: true },
      { text: segment.text.slice(at(to)), marked: false },
    ];
    start += segment.text.length;
    return parts.filter(({ text }) => text !== '').map((part) => ({ ...segment, ...part }));
  });
}
