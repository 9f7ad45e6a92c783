import { expect, it } from 'vitest';
import { createLockout } from './lockout.ts';

function world() {
  let at = 0;
  const lockout = createLockout(() => at);
  const fail = (count: number, name = 'ada@example.com') => {
    for (let attempt = 0; attempt < count; attempt += 1) lockout.failed(name);
  };
  const pass = (ms: number) => {
    at += ms;
  };
  return { lockout, fail, pass };
}

it('locks after five failures, for a second', () => {
  const { lockout, fail, pass } = world();
  fail(4);
  expect(lockout.isLocked('ada@example.com')).toBe(false);
  fail(1);
  expect(lockout.isLocked('ada@example.com')).toBe(true);
  expect(lockout.isLocked('ADA@example.com')).toBe(true);
  expect(lockout.isLocked('bob@example.com')).toBe(false);
  pass(1_000);
  expect(lockout.isLocked('ada@example.com')).toBe(false);
});

it('doubles the time with each further failure, up to 15 minutes', () => {
  const { lockout, fail, pass } = world();
  fail(8);
  pass(7_999);
  expect(lockout.isLocked('ada@example.com')).toBe(true);
  pass(1);
  expect(lockout.isLocked('ada@example.com')).toBe(false);
  fail(1_000);
  pass(15 * 60_000 - 1);
  expect(lockout.isLocked('ada@example.com')).toBe(true);
  pass(1);
  expect(lockout.isLocked('ada@example.com')).toBe(false);
});

it('begins anew after a success, and after 15 minutes without a failure', () => {
  const { lockout, fail, pass } = world();
  fail(4);
  lockout.succeeded('ada@example.com');
  fail(4);
  expect(lockout.isLocked('ada@example.com')).toBe(false);
  pass(15 * 60_000);
  fail(4);
  expect(lockout.isLocked('ada@example.com')).toBe(false);
});

it('keeps a bounded number of names, the latest ones', () => {
  const { lockout, fail } = world();
  fail(5, 'first@example.com');
  for (let name = 0; name < 10_000; name += 1) fail(1, `name-${name}@example.com`);
  expect(lockout.isLocked('first@example.com')).toBe(false);
  fail(5);
  expect(lockout.isLocked('ada@example.com')).toBe(true);
});
