import { StringDecoder } from 'node:string_decoder';

/** Lines of a stream of bytes. A line longer than `maxLength` characters is given in pieces. */
export function createLineSplitter(onLine: (line: string) => void, maxLength = 16_384) {
  const decoder = new StringDecoder('utf8');
  let rest = '';

  const emit = (line: string) => onLine(line.endsWith('\r') ? line.slice(0, -1) : line);

  const take = (text: string) => {
    rest += text;
    let start = 0;
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n', start)) {
      for (; end - start > maxLength; start += maxLength) emit(rest.slice(start, start + maxLength));
      emit(rest.slice(start, end));
      start = end + 1;
    }
    rest = rest.slice(start);
    for (; rest.length > maxLength; rest = rest.slice(maxLength)) emit(rest.slice(0, maxLength));
  };

  return {
    write: (chunk: Buffer) => take(decoder.write(chunk)),
    /** Gives what came after the last line feed, too. */
    end: () => {
      take(decoder.end());
      if (rest) emit(rest);
      rest = '';
    },
  };
}
