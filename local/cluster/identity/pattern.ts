/** A piece of a pattern: a text that stands for itself, or one in which `*` and `?` are wildcards. */
export interface Piece {
  text: string;
  literal: boolean;
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const wildcards = (text: string) =>
  text.replaceAll(/[*?]|[^*?]+/g, (part) => (part === '*' ? '.*' : part === '?' ? '.' : escaped(part)));

/** Whether the whole of `value` matches. */
export function matches(pieces: readonly Piece[], value: string, ignoreCase = false): boolean {
  const source = pieces.map(({ text, literal }) => (literal ? escaped(text) : wildcards(text))).join('');
  return new RegExp(`^${source}$`, ignoreCase ? 'isu' : 'su').test(value);
}

export const pattern = (text: string): Piece[] => [{ text, literal: false }];

const arnParts = 6;

/**
 * Whether an ARN matches: its six parts are compared one by one, and a wildcard does not reach beyond its part. What
 * a variable was replaced with cannot add parts.
 */
export function arnMatches(pieces: readonly Piece[], arn: string): boolean {
  const wanted = splitPieces(pieces);
  const parts = splitText(arn);
  if (wanted.length !== arnParts || parts.length !== arnParts) return false;
  return wanted.every((part, index) => matches(part, parts[index] ?? ''));
}

function splitText(arn: string): string[] {
  const parts = arn.split(':');
  return parts.length < arnParts ? parts : [...parts.slice(0, arnParts - 1), parts.slice(arnParts - 1).join(':')];
}

function splitPieces(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [[]];
  for (const { text, literal } of pieces) {
    const [first = '', ...more] = literal ? [text] : text.split(':');
    parts.at(-1)?.push({ text: first, literal });
    for (const part of more) {
      if (parts.length === arnParts) parts.at(-1)?.push({ text: `:${part}`, literal: false });
      else parts.push([{ text: part, literal: false }]);
    }
  }
  return parts;
}
