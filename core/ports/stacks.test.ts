import { expect, it } from 'vitest';
import { isSettled } from './stacks.ts';

it.each([
  ['CREATE_IN_PROGRESS', false],
  ['UPDATE_COMPLETE_CLEANUP_IN_PROGRESS', false],
  ['UPDATE_COMPLETE', true],
  ['UPDATE_ROLLBACK_FAILED', true],
])('a stack of the status %s is settled: %s', (status, expected) => {
  expect(isSettled(status)).toBe(expected);
});
