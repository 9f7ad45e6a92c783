import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';

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

test('German tells the problems of fields in its own words', () => {
  expect(de.failures.field('Name', 'must be at most 80 characters')).toBe('Name darf höchstens 80 Zeichen haben');
  expect(de.failures.field('Kürzel', '"www" is reserved: choose another')).toBe(
    '„www“ ist vorbehalten: wählen Sie ein anderes',
  );
  expect(de.failures.field('Version', 'is odd')).toBe('Version: is odd');
  expect(de.failures.problem('code-taken', 'It is taken.')).toMatch(/vergeben/);
  expect(de.failures.problem('something-new', 'It is new.')).toBe('It is new.');
});
