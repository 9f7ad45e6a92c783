import { expect, test } from 'vitest';
import type { Admin } from '../admin.ts';
import { problemText } from '../texts/problems.ts';
import { acknowledgeBlocker } from './acknowledge-alert.ts';
import { lastAdminBlocker, removal } from './last-admin.ts';
import { newCustomerBlocker } from './new-customer.ts';

const person = (part: Partial<Admin>): Admin => ({
  email: 'ann@example.com',
  role: 'admin',
  enabled: true,
  invited: false,
  createdAt: '2026-01-31T09:30:00.000Z',
  ...part,
});
const bob = person({ email: 'bob@example.com' });

test.each([
  ['the only admin', person({}), [], removal, true],
  ['a disabled second admin does not count', person({}), [{ ...bob, enabled: false }], removal, true],
  ['an operator does not count', person({}), [{ ...bob, role: 'operator' as const }], removal, true],
  ['with a second enabled admin, neither is the last', person({}), [bob], removal, false],
  ['a disabled admin is not the last', person({ enabled: false }), [], removal, false],
  ['a viewer is not', person({ role: 'viewer' }), [], removal, false],
  ['demotion of the only admin', person({}), [], { role: 'viewer' as const }, true],
  ['the only admin stays admin', person({}), [], { role: 'admin' as const }, false],
  ['disabling the only admin', person({}), [], { enabled: false }, true],
])('last admin: %s', (_, one, others, change, blocked) => {
  const blocker = lastAdminBlocker([one, ...others], one, change);
  expect(blocker).toEqual(blocked ? { code: 'last-admin', values: { person: one.email } } : undefined);
});

test.each([
  ['ready', 3, 4, undefined],
  ['ready', 4, 4, 'region-full'],
  ['ready', 5, 4, 'region-full'],
  ['updating', 3, 4, undefined],
  ['updating', 4, 4, 'region-full'],
  ['adding', 0, 4, 'region-not-ready'],
  ['failed', 0, 4, 'region-not-ready'],
] as const)('a customer in a region that is %s with %i of %i: %s', (status, customers, capacity, code) => {
  const capacityLimit = { quota: 'alb-target-groups', value: 100, adjustable: false, url: null } as const;
  expect(newCustomerBlocker({ code: 'eu-west-1', status, customers, capacity, capacityLimit })?.code).toBe(code);
});

test('a region that is full by a quota that can be raised names it', () => {
  const full = { code: 'eu-west-1', status: 'ready', customers: 40, capacity: 40 } as const;
  const limit = (adjustable: boolean) => ({ quota: 'rds-instances', value: 40, adjustable, url: null }) as const;
  const blocker = newCustomerBlocker({ ...full, capacityLimit: limit(true) });
  expect(blocker && problemText(blocker.code, blocker.values)).toBe(
    'Region eu-west-1 is full: it holds 40 of 40 customers, limited by database instances (40). Request an increase in Service Quotas, or choose another region.',
  );
  expect(newCustomerBlocker({ ...full, capacityLimit: limit(false) })?.values).toEqual({
    region: 'eu-west-1',
    customers: 40,
    capacity: 40,
  });
});

test.each([
  ['open', undefined],
  ['acknowledged', { code: 'already-acknowledged', values: { person: 'ann' } }],
  ['resolved', { code: 'alert-resolved', values: { time: 'then' } }],
] as const)('acknowledging an alert that is %s', (state, blocker) => {
  expect(acknowledgeBlocker({ state, acknowledgedBy: 'ann', resolvedAt: 'then' })).toEqual(blocker);
});
