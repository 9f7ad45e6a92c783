import { describe, expect, it } from 'vitest';
import { fillTemplate, placeholdersOf, textMatcher, textTable } from './template.ts';

const texts = {
  short: 'must be {min} to {max} characters',
  taken: '"{code}" is taken (really?)',
  plain: 'must not contain "{{" or "${"',
} as const;
const say = textTable(texts);

describe('a text by code', () => {
  it('is said in English beside its code and values', () => {
    expect(say('short', { min: 3, max: 30 })).toEqual({
      text: 'must be 3 to 30 characters',
      coded: { code: 'short', values: { min: 3, max: 30 } },
    });
    expect(say('plain')).toEqual({ text: texts.plain, coded: { code: 'plain', values: {} } });
  });

  it('takes a value as it is, whatever stands in it', () => {
    expect(say('taken', { code: '{code} $1 $&' }).text).toBe('"{code} $1 $&" is taken (really?)');
  });

  it('keeps a place for which there is no value', () => {
    expect(fillTemplate('{one} and {two}', { one: 1 })).toBe('1 and {two}');
  });

  it('tells its places', () => {
    expect(placeholdersOf(texts.short)).toEqual(['min', 'max']);
    expect(placeholdersOf(texts.plain)).toEqual([]);
  });
});

describe('a text that comes back', () => {
  const read = textMatcher(texts);

  it.each([
    say('short', { min: '3', max: '30' }),
    say('taken', { code: 'a "quoted" one\nof two lines' }),
    say('plain'),
  ])('$text is found by its code, with its values', ({ text, coded }) => {
    expect(read(text)).toEqual(coded);
  });

  it('is unknown when no template made it', () => {
    expect(read('"acme" is taken')).toBeUndefined();
    expect(read('It: "acme" is taken (really?)')).toBeUndefined();
  });
});
