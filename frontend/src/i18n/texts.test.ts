import { describe, expect, test } from 'vitest';
import { de } from './de.ts';
import type { Texts } from './define-texts.ts';
import { en } from './en.ts';

const textFiles = import.meta.glob<Record<string, Texts<object>>>(
  ['../**/texts.ts', '../**/*-texts.ts', '!../i18n/**'],
  { eager: true },
);
const routeFiles = import.meta.glob<Record<string, { texts: Texts<object> }>>('../pages/*/route.ts', { eager: true });
const sources = import.meta.glob<string>('../**/*.{ts,tsx}', { eager: true, query: '?raw', import: 'default' });

const definitions: [file: string, Texts<object>][] = [
  ['messages', { en, de }],
  ...Object.entries(textFiles).flatMap(([file, exported]) =>
    Object.values(exported).map((texts): [string, Texts<object>] => [file, texts]),
  ),
  ...Object.entries(routeFiles).flatMap(([file, exported]) =>
    Object.values(exported).map(({ texts }): [string, Texts<object>] => [file, texts]),
  ),
];

/** Every text by its path; functions are called with as many arguments as they take. */
function textsOf(value: unknown, path = ''): [path: string, text: unknown][] {
  if (typeof value === 'function') {
    const args = Array.from({ length: value.length }, (_, index) => (index === 0 ? 'viewer' : String(index)));
    return [[`${path}()`, value(...args)]];
  }
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, path ? `${path}.${key}` : key));
}
const paths = (texts: object) => textsOf(texts).map(([path]) => path);

const isMissing = (text: unknown) =>
  typeof text !== 'string' || text.trim() === '' || /undefined|NaN|\[object/.test(text);

test('texts are defined in no other files than these', () => {
  const defining = Object.keys(sources).filter((file) => /\bdefineTexts\(/.test(sources[file] ?? ''));
  expect(defining.filter((file) => !file.endsWith('.test.ts')).sort()).toEqual(
    [...Object.keys(textFiles), ...Object.keys(routeFiles)].sort(),
  );
});

describe.each(definitions)('%s', (_, texts) => {
  test('both languages have the same texts', () => {
    expect(paths(texts.de).sort()).toEqual(paths(texts.en).sort());
  });

  test('no text is empty or shows a value that is missing', () => {
    expect([...textsOf(texts.en), ...textsOf(texts.de)].filter(([, text]) => isMissing(text))).toEqual([]);
  });

  test('no German text of several messages is the English one', () => {
    const english = new Map(textsOf(texts.en));
    const same = textsOf(texts.de).filter(
      ([path, text]) => english.get(path) === text && (String(text).match(/\p{L}{2,}/gu)?.length ?? 0) > 3,
    );
    expect(same).toEqual([]);
  });
});
