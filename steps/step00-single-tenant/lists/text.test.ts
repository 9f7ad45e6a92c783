import { expect, it } from 'vitest';
import { newId } from './new-id.ts';
import { changeOf, textOf } from './text.ts';

it('takes text as it is, without the space around it', () => {
  expect(textOf({ text: '  <b>Café</b> 🥐 ' }, 'text')).toBe('<b>Café</b> 🥐');
  expect(textOf({ text: 'x'.repeat(1_000) }, 'text')).toHaveLength(1_000);
});

it.each([undefined, null, 1, '', '  ', 'x'.repeat(1_001), 'a\u0007', 'a\r\nb', 'a\u2028b', 'a\ud800'])(
  'refuses %j',
  (text) => {
    expect(() => textOf({ text }, 'text')).toThrow(/"text"/);
  },
);

it('takes a change of what can be changed', () => {
  expect(changeOf({ done: true, text: ' a ' })).toEqual({ done: true, text: 'a' });
  for (const body of [{}, { done: 1 }, { id: 'x' }, { text: null }]) expect(() => changeOf(body)).toThrow();
});

it('makes ids that are ULIDs, in the order in which they were made', () => {
  const ids = Array.from({ length: 100 }, () => newId());
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids).size).toBe(100);
  for (const id of ids) expect(id).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
});
