import { expect, test } from 'vitest';
import { en } from '../words/en.ts';
import { obstacle } from './obstacle.ts';

const spec = { version: '1', size: 'small' };
const words = en.customerActions;

const online = { status: 'online', deployed: spec, activeOperationId: null } as const;
const suspended = { ...online, status: 'suspended' } as const;
const moving = { ...online, status: 'updating', activeOperationId: '01J00000000000000000000000' } as const;
const unborn = { status: 'failed', deployed: null, activeOperationId: null } as const;

test.each([
  [online, 'suspend', undefined],
  [online, 'resume', words.notSuspended],
  [online, 'open', undefined],
  [suspended, 'suspend', words.suspended],
  [suspended, 'resume', undefined],
  [suspended, 'restart', words.resumeInstead],
  [suspended, 'open', words.notOpen],
  [suspended, 'update', undefined],
  [moving, 'update', words.moving],
  [moving, 'delete', words.moving],
  [moving, 'open', undefined],
  [unborn, 'restart', words.notDeployed],
  [unborn, 'redeploy', undefined],
  [unborn, 'delete', undefined],
] as const)('%o asked to %s: %s', (customer, asked, expected) => {
  expect(obstacle(customer, asked, en)).toBe(expected);
});
