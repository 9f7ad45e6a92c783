import { expect, it } from 'vitest';
import { hint } from '../contract/texts/hints.ts';
import { reason } from '../contract/texts/reasons.ts';
import { step } from '../contract/texts/steps.ts';
import { operationFailure, stepped } from './texts.ts';

it('has what an operation is doing in English and by code', () => {
  expect(stepped(step('creating', { resource: 'Service' }))).toEqual({
    message: 'Creating Service',
    coded: { message: { code: 'creating', values: { resource: 'Service' } } },
  });
});

it('has the console’s own reason by code too', () => {
  const failure = operationFailure({ code: 'delete-failed', reason: reason('delete-failed'), hint: hint('read-log') });
  expect(failure).toEqual({
    code: 'delete-failed',
    message: 'The stack could not be deleted.',
    hint: 'Check the log for the events before the failure, fix the cause, and then retry.',
    coded: { message: { code: 'delete-failed', values: {} }, hint: { code: 'read-log', values: {} } },
  });
});

it('quotes the reason of a resource as it is', () => {
  const failure = operationFailure({
    code: 'resource-failed',
    reason: 'The stack could not be deleted.',
    resource: 'Service',
    hint: hint('read-log'),
  });
  expect(failure).toMatchObject({ message: 'The stack could not be deleted.', resource: 'Service' });
  expect(failure.coded).toEqual({ hint: { code: 'read-log', values: {} } });
});
