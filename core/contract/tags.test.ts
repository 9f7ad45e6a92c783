import { describe, expect, it } from 'vitest';
import { updateCustomerInput } from './customer.ts';
import { notes, tags } from './tags.ts';

const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, n) => [`key${n}`, 'value']));

describe('tags', () => {
  it.each([[{}], [{ ring: 'early' }], [{ 'example.com/team': 'Größe 2: a=b', '1': '-' }], [many(20)]])(
    'take those of sample %#',
    (value) => {
      expect(tags.parse(value)).toEqual(value);
    },
  );

  it('have no key that is the prototype of an object', () => {
    expect(tags.parse(JSON.parse('{"__proto__": "x"}'))).toEqual({});
  });

  it('are trimmed', () => {
    expect(tags.parse({ ring: ' early ' })).toEqual({ ring: 'early' });
  });

  it.each([
    ['too many', many(21), ''],
    ['an empty key', { '': 'x' }, ''],
    ['"=" in a key', { 'a=b': 'x' }, 'a=b'],
    ['a space in a key', { 'a b': 'x' }, 'a b'],
    ['a key that begins with a sign', { '-a': 'x' }, '-a'],
    ['a long key', { ['k'.repeat(65)]: 'x' }, 'k'.repeat(64)],
    ['a key that every object has', { constructor: 'x' }, 'constructor'],
    ['an empty value', { ring: '' }, 'ring'],
    ['spaces alone', { ring: '   ' }, 'ring'],
    ['a long value', { ring: 'v'.repeat(129) }, 'ring'],
    ['markup', { ring: '<b>' }, 'ring'],
    ['two lines', { ring: 'a\nb' }, 'ring'],
    ['a number', { ring: 1 }, 'ring'],
    ['a list', ['ring=early'], ''],
    ['null', null, ''],
  ])('refuse %s', (_name, value, path) => {
    const result = tags.safeParse(value);
    expect(result.success).toBe(false);
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
  });
});

describe('notes', () => {
  it('are plain text of several lines', () => {
    expect(notes.parse('Call Ada.\n\t<b>Not</b> markup 😀\r\n')).toBe('Call Ada.\n\t<b>Not</b> markup 😀\r\n');
  });

  it.each([['x'.repeat(10_001)], ['\u0000'], ['\u001b[31m'], [7], [null]])('refuse sample %#', (value) => {
    expect(notes.safeParse(value).success).toBe(false);
  });

  it('can be taken away, which a change without them does not', () => {
    expect(updateCustomerInput.parse({ notes: '', tags: {} })).toEqual({ notes: '', tags: {} });
    expect(updateCustomerInput.parse({ name: 'Acme' })).toEqual({ name: 'Acme' });
  });
});
