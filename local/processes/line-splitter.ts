import { StringDecoder } from 'node:string_decoder';

/** A character outside the Basic Multilingual Plane takes two units of a string. */
const endsInsideCharacter = (text: string, end: number): boolean =>
  /[\ud800-\udbff]/.test(text.charAt(end - 1)) && /[\udc00-\udfff]/.test(text.charAt(end));

/** Lines of a stream of bytes. A line longer than `maxLength` units (2 or more) is split. */
export function createLineSplitter(onLine: (line: string) => void, maxLength = 16_384) {
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
    rest += text;
    let start = 0;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', start)) {
      emit(rest.slice(emitPieces(start, end), end));
      start = end + 1;
    }
    rest = rest.slice(emitPieces(start, rest.length));
  };

  return {
    write: (chunk: Buffer) => take(decoder.write(chunk)),
    /** Emits what came after the last line feed. */
    end: () => {
      take(decoder.end());
      if (rest) emit(rest);
      rest = '';
    },
  };
}
