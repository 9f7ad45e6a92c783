import type { Admin } from '@console/core/contract/admin';
import { expect, test } from 'vitest';
import { isLastAdmin } from './last-admin.ts';

const person = (part: Partial<Admin>): Admin => ({
  email: 'ann@example.com',
  role: 'admin',
  enabled: true,
  invited: false,
  createdAt: '2026-01-31T09:30:00.000Z',
  ...part,
});

test.each([
  ['the only admin is the last', person({}), [], true],
  ['a disabled second admin does not count', person({}), [person({ enabled: false })], true],
  ['an operator does not count', person({}), [person({ role: 'operator' })], true],
  ['with a second enabled admin, neither is', person({}), [person({ email: 'bob@example.com' })], false],
  ['a disabled admin is not the last', person({ enabled: false }), [], false],
  ['a viewer is not', person({ role: 'viewer' }), [], false],
])('%s', (_, one, others, expected) => {
  expect(isLastAdmin(one, [one, ...others])).toBe(expected);
});
