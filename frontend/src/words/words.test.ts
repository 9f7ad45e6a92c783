import { problemCodes } from '@console/core/contract/problem';
import { step } from '@console/core/contract/texts/steps';
import { placeholdersOf } from '@console/core/contract/texts/template';
import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { said } from './said.ts';

/** Every text of a catalogue by its path; functions are asked with as many words as they take. */
function texts(value: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof value === 'function') {
    const args = Array.from({ length: value.length }, (_, index) => (index === 0 ? 'viewer' : String(index)));
    return [[`${path}()`, value(...args)]];
  }
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => texts(part, path ? `${path}.${key}` : key));
}

const paths = (catalogue: object) => texts(catalogue).map(([path]) => path);

test('both languages have the same texts', () => {
  expect(paths(de).sort()).toEqual(paths(en).sort());
});

test.each([
  ['en', en],
  ['de', de],
])('no text of %s is empty or shows a value that is missing', (_, catalogue) => {
  const bad = texts(catalogue).filter(
    ([, text]) => typeof text !== 'string' || text.trim() === '' || /undefined|NaN|\[object/.test(text),
  );
  expect(bad).toEqual([]);
});

test('German says nothing in the words of English but what is the same in both', () => {
  const same = new Map(texts(en).map(([path, text]) => [path, text]));
  const shared = texts(de).filter(
    ([path, text]) => same.get(path) === text && (String(text).match(/\p{L}{2,}/gu)?.length ?? 0) > 3,
  );
  expect(shared).toEqual([]);
});

test('the texts of the API have the same places in both languages', () => {
  const placed = (catalogue: object) =>
    texts(catalogue).map(([path, text]) => [path, placeholdersOf(String(text)).sort()]);
  expect(placed(de.texts)).toEqual(placed(en.texts));
});

test('German has words for every problem of the API, also for one without values', () => {
  const silent = problemCodes.filter((code) => de.failures.problem(code, '?') === '?');
  expect(silent).toEqual([]);
  expect(problemCodes.filter((code) => /[{}]/.test(de.failures.problem(code, '?')))).toEqual([]);
  expect(de.failures.problem('something-new', 'It is new.')).toBe('It is new.');
});

test('German names what a problem names, and writes its days in its own way', () => {
  expect(de.failures.problem('code-taken', '', { code: 'acme' })).toBe(
    '„acme“ ist vergeben: wählen Sie ein anderes Kürzel.',
  );
  expect(de.failures.problem('code-taken', '', { code: 'acme', date: '2026-12-21' })).toMatch(/„acme“ .* 21\.12\.2026/);
});

test('what the API writes is said by its code, and as it came when the code is unknown', () => {
  const creating = step('creating', { resource: 'Service' });
  expect(said('steps', creating.coded, de)).toBe('Service wird angelegt');
  expect(said('steps', creating.coded, en)).toBe(creating.text);
  expect(said('steps', undefined, de)).toBeUndefined();
  expect(said('steps', { code: 'toString', values: {} }, de)).toBeUndefined();
  expect(said('steps', { code: 'creating', values: {} }, de)).toBeUndefined();
});
