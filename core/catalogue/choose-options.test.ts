import { describe, expect, it } from 'vitest';
import { sampleProduct } from '../products/testing/sample-product.ts';
import { chooseOptions } from './choose-options.ts';

const product = sampleProduct({
  options: [
    { name: 'language', label: 'Language', type: 'choice', choices: ['en', 'de'], default: 'en' },
    { name: 'workers', label: 'Workers', type: 'number' },
    { name: 'demo', label: 'Demo', type: 'boolean', default: false },
    { name: 'title', label: 'Title', type: 'text', required: true, pattern: '[A-Z].*' },
    { name: 'token', label: 'Token', type: 'secret' },
  ],
});
const errorsOf = (given: Parameters<typeof chooseOptions>[1], current = {}) => {
  const chosen = chooseOptions(product, given, current);
  return 'errors' in chosen ? chosen.errors.map(({ path, message }) => `${path} ${message}`) : [];
};

describe('the options of a customer', () => {
  it('have the defaults of the product, and values as their types are', () => {
    expect(chooseOptions(product, { title: 'A', workers: '4', demo: 'true' })).toEqual({
      options: { language: 'en', workers: 4, demo: true, title: 'A' },
      secrets: {},
    });
  });

  it('are kept over an update, and taken away by null', () => {
    const current = { language: 'de', workers: 4, demo: true, title: 'A', token: null };
    expect(chooseOptions(product, { workers: null, language: null }, current)).toEqual({
      options: { language: 'en', demo: true, title: 'A', token: null },
      secrets: {},
    });
  });

  it('hold no value of a secret one', () => {
    expect(chooseOptions(product, { title: 'A', token: 'x{{y' })).toEqual({
      options: { language: 'en', demo: false, title: 'A', token: null },
      secrets: { token: 'x{{y' },
    });
    expect(chooseOptions(product, { token: null }, { title: 'A', token: null })).toMatchObject({
      options: { title: 'A' },
      secrets: {},
    });
  });

  it('that the product no longer has are dropped', () => {
    expect(chooseOptions(product, {}, { title: 'A', gone: 1 })).toMatchObject({ options: { title: 'A' } });
  });

  it.each([
    [
      { title: 'A', colour: 'red' },
      'options.colour is not an option of Shop; it has language, workers, demo, title, token',
    ],
    [{}, 'options.title needs a value'],
    [{ title: '' }, 'options.title needs a value'],
    [{ title: 'a' }, 'options.title must match [A-Z].*'],
    [{ title: 'A', workers: 'many' }, 'options.workers must be a number'],
    [{ title: 'A', demo: 'maybe' }, 'options.demo must be true or false'],
    [{ title: 'A', language: 'fr' }, 'options.language must be one of: en, de'],
    [{ title: 'A{{resolve' }, 'options.title must not contain control characters, "{{" or "${"'],
    [{ title: true }, 'options.title must be text of at most 1000 characters'],
  ])('are refused: %j', (given, message) => {
    expect(errorsOf(given)).toEqual([message]);
  });

  it('of a product without options are all refused', () => {
    expect(chooseOptions(sampleProduct(), { a: 1 })).toMatchObject({
      errors: [{ path: 'options.a', message: 'is not an option of Shop, which has none' }],
    });
  });

  it('that a customer has already may have become wrong', () => {
    expect(errorsOf({}, { title: 'A', language: 'fr' })).toEqual(['options.language must be one of: en, de']);
  });
});
