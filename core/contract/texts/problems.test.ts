import { describe, expect, it } from 'vitest';
import { operationFailed } from './operations.ts';
import { fittingTemplate, problemText } from './problems.ts';

describe('the text of a problem', () => {
  it.each([
    [{ code: 'acme', date: '2026-03-02' }, 'stays reserved until 2026-03-02'],
    [{ code: 'acme' }, '"acme" is already taken.'],
  ])('is the first whose placeholders all have values: %j', (values, text) => {
    expect(problemText('code-taken', values)).toContain(text);
  });

  it('does not take values that objects inherit', () => {
    expect(fittingTemplate(['{constructor}', 'plain'], {})).toBe('plain');
    expect(fittingTemplate(['{one} {two}'], { one: 1 })).toBeUndefined();
  });

  it('needs its values', () => {
    expect(() => problemText('region-full', { region: 'eu-west-1' })).toThrow(
      'The problem region-full needs more values than {"region":"eu-west-1"}',
    );
  });
});

it('that an operation has failed is said by its type', () => {
  expect(operationFailed('customer.update', 'acme')).toEqual({
    text: 'Failed to update customer acme',
    coded: { code: 'customer.update', values: { subject: 'acme' } },
  });
});
