import { problemCodes } from '@console/core/contract/problem';
import { step } from '@console/core/contract/texts/steps';
import { placeholdersOf } from '@console/core/contract/texts/template';
import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { translate } from './translate.ts';

/** Every text of a catalogue by its path; functions are called with as many arguments as they take. */
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

test('no German text is the English one, but what is the same in both languages', () => {
  const same = new Map(texts(en).map(([path, text]) => [path, text]));
  const shared = texts(de).filter(
    ([path, text]) => same.get(path) === text && (String(text).match(/\p{L}{2,}/gu)?.length ?? 0) > 3,
  );
  expect(shared).toEqual([]);
});

test('the texts of the API have the same placeholders in both languages', () => {
  const placed = (catalogue: object) =>
    texts(catalogue).map(([path, text]) => [path, placeholdersOf(String(text)).sort()]);
  expect(placed(de.texts)).toEqual(placed(en.texts));
});

test('German has a text for every problem of the API, also for one without values', () => {
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

test('what the API writes is translated by its code; an unknown code has no translation', () => {
  const creating = step('creating', { resource: 'Service' });
  expect(translate('steps', creating.coded, de)).toBe('Service wird angelegt');
  expect(translate('steps', creating.coded, en)).toBe(creating.text);
  expect(translate('steps', undefined, de)).toBeUndefined();
  expect(translate('steps', { code: 'toString', values: {} }, de)).toBeUndefined();
  expect(translate('steps', { code: 'creating', values: {} }, de)).toBeUndefined();
});
