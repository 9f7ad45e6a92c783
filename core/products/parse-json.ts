import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';

/** A value, or a sentence that says where a text stops being JSON, and why. */
export type ParsedJson = { value: unknown } | { problem: string };

const strict = { disallowComments: true, allowTrailingComma: false };
const longestQuote = 20;

/** Parses strict JSON. `JSON.parse` decides; it names the position in only some of its messages. */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    const errors: ParseError[] = [];
    parse(text, errors, strict);
    const [first] = errors;
    return { problem: `is not valid JSON${first ? describe(text, first) : `: ${String(error)}`}` };
  }
}

function describe(text: string, { error, offset, length }: ParseError): string {
  const name = printParseErrorCode(error);
  // What breaks off is wrong at its end, and not where it starts.
  const before = text.slice(0, name.startsWith('UnexpectedEnd') ? offset + length : offset);
  const line = before.split('\n').length;
  const column = before.length - before.lastIndexOf('\n');
  const reason = name.replaceAll(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
  const found = JSON.stringify(text.slice(offset, offset + Math.min(length, longestQuote)));
  return ` at line ${line}, column ${column}: ${reason}${length > 0 ? ` near ${found}` : ''}`;
}
