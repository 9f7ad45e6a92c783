import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseJson } from './parse-json.ts';

const problemIn = (text: string): string | undefined => {
  const parsed = parseJson(text);
  return 'problem' in parsed ? parsed.problem : undefined;
};

test('gives what JSON.parse gives', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      expect(parseJson(text)).toEqual({ value: JSON.parse(text) });
    }),
  );
  expect(parseJson('{"__proto__": 1}')).toEqual({ value: JSON.parse('{"__proto__": 1}') });
});

test.each([
  ['{ "id": }', 'line 1, column 9: value expected near "}"'],
  ['{\n  "a": 1\n  "b": 2\n}', 'line 3, column 3: comma expected near "\\"b\\""'],
  ['{"a": 1,}', 'line 1, column 9: property name expected near "}"'],
  ['{\n// why\n"a": 1}', 'line 2, column 1: invalid comment token near "// why"'],
  ["{'a': 1}", 'line 1, column 2: invalid symbol near "\'a\'"'],
  ['{"a": 1', 'line 1, column 8: close brace expected'],
  ['', 'line 1, column 1: value expected'],
  [`"${'x'.repeat(50)}`, `line 1, column 52: unexpected end of string near "\\"${'x'.repeat(19)}"`],
])('says where %j stops being JSON, and why', (text, problem) => {
  expect(problemIn(text)).toBe(`is not valid JSON at ${problem}`);
});

test('names a position for whatever is not JSON', () => {
  const cutOrSpoilt = fc
    .tuple(fc.json(), fc.nat(), fc.nat(2), fc.string({ unit: 'binary', maxLength: 2 }))
    .map(([text, at, removed, added]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + added + text.slice(cut + removed);
    });
  fc.assert(
    fc.property(cutOrSpoilt, (text) => {
      const problem = problemIn(text);
      if (problem !== undefined) expect(problem).toMatch(/^is not valid JSON at line \d+, column \d+: /);
    }),
    { numRuns: 500 },
  );
});
