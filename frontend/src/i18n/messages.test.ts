import { problemCodes } from '@console/core/contract/problem';
import { step } from '@console/core/contract/texts/steps';
import { placeholdersOf } from '@console/core/contract/texts/template';
import { expect, test } from 'vitest';
import { de } from './de.ts';
import { en } from './en.ts';
import { translate } from './translate.ts';

test('the texts of the API have the same placeholders in both languages', () => {
  const placeholders = (texts: typeof en.texts) =>
    Object.entries(texts).flatMap(([area, templates]) =>
      Object.entries<string>(templates).map(([code, text]) => [`${area}.${code}`, placeholdersOf(text).sort()]),
    );
  expect(Object.fromEntries(placeholders(de.texts))).toEqual(Object.fromEntries(placeholders(en.texts)));
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

test('German names a quota by what it counts', () => {
  const values = { region: 'eu-central-1', quota: 'database instances', quotaId: 'rds-instances', value: 40 };
  expect(de.failures.problem('region-full', '', values)).toMatch(
    /ist voll: begrenzt durch Datenbankinstanzen \(40\)\./,
  );
});

test('what the API writes is translated by its code; an unknown code has no translation', () => {
  const creating = step('creating', { resource: 'Service' });
  expect(translate('steps', creating.coded, de)).toBe('Service wird angelegt');
  expect(translate('steps', creating.coded, en)).toBe(creating.text);
  expect(translate('steps', undefined, de)).toBeUndefined();
  expect(translate('steps', { code: 'toString', values: {} }, de)).toBeUndefined();
  expect(translate('steps', { code: 'creating', values: {} }, de)).toBeUndefined();
});
