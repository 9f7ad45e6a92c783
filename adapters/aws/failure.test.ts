import { DomainError } from '@console/core/errors';
import { describe, expect, it } from 'vitest';
import { callAws, explainFailure } from './failure.ts';

const named = (name: string, message = 'no', cause?: unknown) => Object.assign(new Error(message, { cause }), { name });

describe('an error of AWS', () => {
  it.each([
    ['ExpiredToken', 'credentials-expired'],
    ['ExpiredTokenException', 'credentials-expired'],
    ['UnrecognizedClientException', 'credentials-expired'],
    ['CredentialsProviderError', 'credentials-missing'],
    ['Throttling', 'throttled'],
    ['ThrottlingException', 'throttled'],
    ['AccessDenied', 'access-denied'],
    ['AccessDeniedException', 'access-denied'],
    ['TimeoutError', 'unreachable'],
  ])('%s becomes %s', (name, code) => {
    const error = explainFailure(named(name, 'because'), 'CloudFormation');
    expect(error).toBeInstanceOf(DomainError);
    expect(error).toMatchObject({ kind: 'unavailable', code, message: expect.stringContaining('CloudFormation') });
  });

  it('is recognised inside the error of a tool', () => {
    const wrapped = named('AuthenticationError', 'Could not assume role', named('ExpiredToken'));
    expect(explainFailure(wrapped, 'STS')).toMatchObject({ code: 'credentials-expired' });
  });

  it('is recognised by a code of the system', () => {
    const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
    expect(explainFailure(refused, 'ECS')).toMatchObject({ code: 'unreachable' });
  });

  it('is thrown as it is when it is another one', async () => {
    const other = named('ValidationError');
    await expect(callAws('ECS', () => Promise.reject(other))).rejects.toBe(other);
  });
});
