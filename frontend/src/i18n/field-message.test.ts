import { field, ruleMessage } from '@console/core/contract/texts/fields';
import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { fieldMessage } from './field-message.ts';

test.each([
  ['Name', ruleMessage('too-long', { max: 80 }), 'Name darf höchstens 80 Zeichen haben'],
  ['Kürzel', ruleMessage('code-kept-free', { code: 'www' }), '„www“ ist vorbehalten: wählen Sie ein anderes'],
  ['Kürzel', ruleMessage('code-taken-until', { date: '2026-12-21' }), 'Kürzel ist bis 21.12.2026 vergeben'],
  ['Version', 'is odd', 'Version: is odd'],
  ['Version', 'Invalid option', 'Invalid option'],
  ['', ruleMessage('nothing-named', { fields: 'name' }), 'muss mindestens eines davon nennen: name'],
])('%s: "%s" in German', (label, message, expected) => {
  expect(fieldMessage(label, { message }, de)).toBe(expected);
});

test('English goes on from the name of the field', () => {
  expect(fieldMessage('Name', { message: ruleMessage('empty') }, en)).toBe('Name must not be empty');
  expect(fieldMessage('Version', { message: 'is odd' }, en)).toBe('Version is odd');
});

test('a code counts for more than the messages beside it', () => {
  const { coded } = field('empty');
  expect(fieldMessage('Name', { message: 'has to be there', coded }, de)).toBe('Name darf nicht leer sein');
});

test('a field without a problem has nothing to tell', () => {
  expect(fieldMessage('Name', undefined, de)).toBeUndefined();
});
