import { expect, it } from 'vitest';
import { permissions } from '../access/permissions.ts';
import { needsSpace } from './needs-space.ts';

it('is what deploys something, and the retry of it', () => {
  const actions = Object.values(permissions).flatMap((permission) => ('action' in permission ? permission.action : []));
  expect([...new Set(actions.filter(needsSpace))].toSorted()).toEqual([
    'customer.create',
    'customer.redeploy',
    'customer.restart',
    'customer.resume',
    'customer.update',
    'operation.retry',
    'pool.add',
    'pool.update',
    'region.add',
    'region.update',
  ]);
  expect(needsSpace(undefined)).toBe(false);
});
