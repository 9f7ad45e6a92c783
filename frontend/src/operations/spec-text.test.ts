import { expect, test } from 'vitest';
import { specText } from './spec-text.ts';

const small = { version: '1.0.0', size: 'small' };

test.each([
  [{ before: small, after: { version: '1.1.0', size: 'small' } }, '1.0.0 → 1.1.0, small'],
  [{ before: small, after: { version: '1.0.0', size: 'large' } }, '1.0.0, small → large'],
  [{ before: null, after: small }, '1.0.0, small'],
  [{ before: small, after: null }, '1.0.0 → –, small → –'],
  [{ before: small, after: small }, '1.0.0, small'],
])('%j is shown as %s', (spec, text) => {
  expect(specText({ spec }, '–')).toBe(text);
});

test('nothing is shown of what tells nothing', () => {
  expect(specText({}, '–')).toBeUndefined();
});
