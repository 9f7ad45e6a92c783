import { expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from './cursor.ts';

const code = /^[a-z]+$/;
const raw = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

it('decodes what it has encoded', () => {
  expect(decodeCursor('customers', encodeCursor('customers', 'acme'), code)).toBe('acme');
});

it('decodes no cursor as the first page', () => {
  expect(decodeCursor('customers', undefined, code)).toBeUndefined();
});

it.each([
  ['nothing', ''],
  ['text', 'acme'],
  ['another list', encodeCursor('operations', 'acme')],
  ['a key of another form', encodeCursor('customers', 'a c')],
  ['a number', raw(['customers', 1])],
  ['more parts', raw(['customers', 'acme', 'x'])],
  ['an object', raw({ 0: 'customers', 1: 'acme', length: 2 })],
  ['padding', `${encodeCursor('customers', 'acm')}=`],
  ['another spelling', Buffer.from('["customers", "acme"]').toString('base64url')],
  ['too much', 'A'.repeat(3000)],
])('refuses %s', (_, cursor) => {
  expect(() => decodeCursor('customers', cursor, code)).toThrow('cursor: was not issued by this API');
});
