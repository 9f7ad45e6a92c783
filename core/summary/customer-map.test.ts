import { expect, it } from 'vitest';
import type { CustomerBrief } from '../ports/store.ts';
import { mapCustomers, stateOf } from './customer-map.ts';

const brief = (change: Partial<CustomerBrief>): CustomerBrief =>
  ({
    code: 'acme',
    name: 'Acme',
    region: 'eu-central-1',
    product: 'todo',
    status: 'online',
    health: 'healthy',
    ...change,
  }) as CustomerBrief;

it.each([
  ['online', 'healthy', 'healthy'],
  ['online', 'degraded', 'degraded'],
  ['online', 'down', 'down'],
  ['online', 'unknown', 'unknown'],
  ['updating', 'healthy', 'changing'],
  ['updating', 'down', 'down'],
  ['creating', 'down', 'changing'],
  ['suspending', 'healthy', 'changing'],
  ['suspended', 'down', 'suspended'],
  ['resuming', 'unknown', 'changing'],
  ['deleting', 'down', 'changing'],
  ['failed', 'healthy', 'failed'],
] as const)('a customer that is %s and %s is shown as %s', (status, health, state) => {
  expect(stateOf({ status, health })).toBe(state);
});

it('tells each customer, and groups where there are too many', () => {
  const customers = [
    brief({ code: 'acme', status: 'failed' }),
    brief({ code: 'beta', region: 'us-east-1' }),
    brief({ code: 'zeta', region: 'us-east-1', health: 'down' }),
  ];
  expect(mapCustomers(customers)).toMatchObject({
    total: 3,
    items: [
      { code: 'acme', state: 'failed' },
      { code: 'beta', state: 'healthy' },
      { code: 'zeta', state: 'down' },
    ],
    groups: [],
  });
  expect(mapCustomers(customers, 2)).toMatchObject({
    total: 3,
    items: [],
    groups: [
      { product: 'todo', region: 'us-east-1', total: 2, states: { healthy: 1, down: 1, failed: 0 } },
      { product: 'todo', region: 'eu-central-1', total: 1, states: { failed: 1, healthy: 0 } },
    ],
  });
});
