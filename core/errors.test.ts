import { describe, expect, it } from 'vitest';
import { field } from './contract/texts/fields.ts';
import { blocked, conflict, DomainError, fieldError, invalid, isConflict, notFound, unwrap } from './errors.ts';

describe('an error of the domain', () => {
  it('has what was given with it', () => {
    const cause = new Error('why');
    const errors = [{ path: 'code', message: 'is taken' }];
    const error = new DomainError('conflict', 'code-taken', 'Taken.', {
      errors,
      operationId: 'one',
      values: { a: 1 },
      cause,
    });
    expect(error).toMatchObject({
      name: 'DomainError',
      kind: 'conflict',
      code: 'code-taken',
      message: 'Taken.',
      errors,
      operationId: 'one',
      values: { a: 1 },
      cause,
    });
  });

  it('about what does not exist names it', () => {
    expect(notFound('Customer "acme"', 'acme')).toMatchObject({
      kind: 'not-found',
      code: 'not-found',
      message: 'Customer "acme" does not exist.',
      values: { name: 'acme' },
    });
    expect(notFound('It').values).toBeUndefined();
  });

  it('about a conflict has the text of its code', () => {
    const errors = [fieldError('code', field('code-taken'))];
    expect(conflict('code-taken', { code: 'acme' }, { errors })).toMatchObject({
      kind: 'conflict',
      code: 'code-taken',
      message: '"acme" is already taken. Choose another code.',
      values: { code: 'acme' },
      errors: [{ path: 'code', message: 'is taken', coded: { code: 'code-taken', values: {} } }],
    });
  });
});

describe('an error about a request', () => {
  it.each([
    [[{ path: 'code', message: 'is taken' }], 'code: is taken'],
    [
      [
        { path: 'code', message: 'is taken' },
        { path: 'name', message: 'must not be empty' },
      ],
      'code: is taken; name: must not be empty',
    ],
    [[{ path: '', message: 'must be a JSON object' }], 'The request must be a JSON object'],
    [[{ path: '', message: 'Nothing was sent.' }], 'Nothing was sent.'],
    [[{ path: '', message: '1 is not enough' }], '1 is not enough'],
    [[{ path: '', message: 'Not an object' }], 'Not an object'],
  ])('%j: %s', (errors, message) => {
    expect(invalid(errors)).toMatchObject({ kind: 'validation', code: 'validation', message, errors });
  });
});

describe('a rule that stands in the way', () => {
  const blocker = { code: 'operation-running', values: { subject: 'acme' } } as const;

  it('is an error that names the operation, where there is one', () => {
    expect(blocked({ ...blocker, operationId: 'one' })).toMatchObject({
      kind: 'conflict',
      code: 'operation-running',
      values: { subject: 'acme' },
      operationId: 'one',
    });
    expect(blocked(blocker).operationId).toBeUndefined();
  });

  it('is thrown when a state was expected', () => {
    expect(() => unwrap({ conflict: blocker })).toThrow(blocked(blocker));
    const state = { status: 'queued' };
    expect(unwrap(state)).toBe(state);
  });

  it('is told from a state', () => {
    expect([isConflict({ conflict: blocker }), isConflict({ status: 'queued' })]).toEqual([true, false]);
  });
});
