import type { ProductOption } from '@console/core/contract/product';
import { expect, test } from 'vitest';
import { enteredProblem, optionChanges, optionDraft } from './draft.ts';

const option = (part: Partial<ProductOption> & Pick<ProductOption, 'type'>): ProductOption => ({
  name: 'one',
  label: 'One',
  required: false,
  ...part,
});

const options = [
  option({ name: 'title', type: 'text' }),
  option({ name: 'workers', type: 'number', default: 2 }),
  option({ name: 'demo', type: 'boolean' }),
  option({ name: 'language', type: 'choice', choices: ['en', 'de'], default: 'en' }),
  option({ name: 'key', type: 'secret' }),
];

test('fields begin with what the customer has, else with the defaults, and never with a secret', () => {
  expect(optionDraft(options)).toEqual({ title: '', workers: '2', demo: false, language: 'en', key: '' });
  const values = { title: 'Acme', workers: 3, demo: true, language: 'de', key: null };
  expect(optionDraft(options, values)).toEqual({ title: 'Acme', workers: '3', demo: true, language: 'de', key: '' });
});

test('only what was changed is asked for, as the API takes it', () => {
  const before = optionDraft(options, { title: 'Acme', key: null });
  expect(optionChanges(options, before, before)).toEqual({});
  const draft = { ...before, title: '', workers: '4', demo: true, key: 'new' };
  expect(optionChanges(options, before, draft)).toEqual({ title: null, workers: 4, demo: true, key: 'new' });
  expect(optionChanges(options, before, { ...before, key: null })).toEqual({ key: null });
});

test.each([
  [{ type: 'number' }, 'many', 'option-number'],
  [{ type: 'number' }, '1e999', 'option-number'],
  [{ type: 'number' }, '1.5', undefined],
  [{ type: 'text', pattern: '[a-z]+' }, 'A', 'option-pattern'],
  [{ type: 'text', pattern: '[a-z]+' }, 'a', undefined],
  [{ type: 'text' }, 'x'.repeat(1001), 'option-text'],
  [{ type: 'choice', choices: ['en'] }, 'fr', 'option-choice'],
  [{ type: 'text', required: true }, '', 'option-required'],
  [{ type: 'text', required: true, default: 'x' }, '', undefined],
  [{ type: 'boolean', required: true }, false, undefined],
  [{ type: 'secret', required: true }, '', 'option-required'],
] as const)('%j with "%s" is %s', (part, entered, code) => {
  const { choices, ...rest } = { choices: undefined, ...part };
  const problem = enteredProblem(option({ ...rest, ...(choices && { choices: [...choices] }) }), entered);
  expect(problem?.coded?.code).toBe(code);
});

test('a secret that is needed can be kept, not removed', () => {
  const secret = option({ type: 'secret', required: true });
  expect(enteredProblem(secret, '', true)).toBeUndefined();
  expect(enteredProblem(secret, null, true)?.coded?.code).toBe('option-required');
});
