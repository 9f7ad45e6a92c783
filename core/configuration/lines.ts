import type { FieldError } from '../errors.ts';

export interface Lines {
  values: Record<string, string>;
  errors: FieldError[];
}

const assignment = /^([A-Z][A-Z0-9_]*)="([^"]*)"\s*(#.*)?$/;
const malformed = /^(?:export\s+)?([A-Z][A-Z0-9_]*)\s*=\s*["']?([^"'#]*?)["']?\s*(#.*)?$/;

/** Reads lines of `KEY="value"`, blank ones and comments. A value is plain text: nothing in it is expanded. */
export function readLines(text: string, known: readonly string[]): Lines {
  const values: Record<string, string> = {};
  const errors: FieldError[] = [];
  const complain = (number: number, message: string) => errors.push({ path: `line ${number}`, message });

  const lines = text.split('\n');
  if (text.startsWith('\uFEFF')) complain(1, 'begins with a byte order mark; save the file as UTF-8 without one');
  const windows = lines.findIndex((line) => line.endsWith('\r'));
  if (windows >= 0) {
    complain(windows + 1, "ends as lines do on Windows; save the file with Unix line ends (sed -i 's/\\r$//' FILE)");
  }
  for (const [index, raw] of lines.entries()) {
    const line = raw.replace(/^\uFEFF/, '').trim();
    if (line === '' || line.startsWith('#')) continue;
    const isWellFormed = assignment.test(line);
    // The value of a malformed line is read too: what is wrong with it is told at the same time.
    const [, key, value = ''] = (isWellFormed ? assignment : malformed).exec(line) ?? [];
    if (key === undefined) complain(index + 1, `"${line.slice(0, 40)}" is neither a comment nor KEY="value"`);
    else if (!known.includes(key)) complain(index + 1, `${key} is not a setting; those are ${known.join(', ')}`);
    else if (!isWellFormed) complain(index + 1, notQuoted(key));
    else if (Object.hasOwn(values, key)) complain(index + 1, `${key} is set for the second time; keep one of the two`);
    if (key !== undefined) values[key] ??= value;
  }
  return { values, errors };
}

const notQuoted = (key: string): string =>
  `the value of ${key} is not in double quotes; write ${key}="value", without spaces around the equals sign`;
