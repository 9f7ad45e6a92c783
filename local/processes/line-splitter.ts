import { StringDecoder } from 'node:string_decoder';
import { nothingHidden, type Redactor } from './redact.ts';

/** A character outside the Basic Multilingual Plane takes two units of a string. */
const endsInsideCharacter = (text: string, end: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));

interface Options {
  /** A longer line is split. In units of a string, 2 or more. */
  maxLength?: number;
  hidden?: Redactor;
}

/** Lines of a stream of bytes, without secrets, also where a line is split inside one. */
export function createLineSplitter(
  onLine: (line: string) => void,
  { maxLength = 16_384, hidden = nothingHidden }: Options = {},
) {
  const decoder = new StringDecoder('utf8');
  let rest = '';

  const emit = (line: string) => onLine(line.endsWith('\r') ? line.slice(0, -1) : line);

  /** Emits pieces of a line that is too long. Returns where the rest of it starts. */
  const emitPieces = (from: number, to: number): number => {
    let start = from;
    while (to - start > maxLength) {
      const end = start + maxLength - (endsInsideCharacter(rest, start + maxLength) ? 1 : 0);
      emit(rest.slice(start, end));
      start = end;
    }
    return start;
  };

  const take = (text: string) => {
    rest = hidden.redact(rest + text);
    let start = 0;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', start)) {
      emit(rest.slice(emitPieces(start, end), end));
      start = end + 1;
    }
    // The end may be the start of a secret whose rest is yet to come.
    rest = rest.slice(emitPieces(start, rest.length - hidden.longest));
  };

  return {
    write: (chunk: Buffer) => take(decoder.write(chunk)),
    /** Emits what came after the last line feed. */
    end: () => {
      take(decoder.end());
      rest = rest.slice(emitPieces(0, rest.length));
      if (rest) emit(rest);
      rest = '';
    },
  };
}
